namespace Entente.Storage.Ledger;

/// <summary>Finds records by whom they are about.</summary>
internal sealed class Subjects(IReadOnlyList<Segment> segments, LedgerPaths paths)
{
    /// <summary>The record and, when it is a document, all documents and readings of the same subject, as far as they still have a body.</summary>
    /// <returns>What stands before their bodies, by number; and the first damage that hid a record, null for none.</returns>
    public (IReadOnlyDictionary<long, FrameHeader> Found, DamageException? Unreadable) ToForget(long number)
    {
        var found = new Dictionary<long, FrameHeader>();
        var target = new FrameReader(segments.Last(segment => segment.First <= number), paths).Header(number);
        found.Add(number, target);
        var unreadable = target.Kind == RecordKind.Document ? Add(target.Subject, found) : null;
        return (found.Where(pair => !pair.Value.Forgotten).ToDictionary(), unreadable);
    }

    private DamageException? Add(string subject, Dictionary<long, FrameHeader> found)
    {
        DamageException? first = null;
        foreach (var segment in segments)
        {
            var reader = new FrameReader(segment, paths);
            for (var number = segment.First; number < segment.Next; number++)
            {
                try
                {
                    if (reader.Header(number) is { Kind: RecordKind.Document or RecordKind.Reading } header && header.Subject == subject) found[number] = header;
                }
                catch (DamageException damage)
                {
                    first ??= damage;
                }
            }
        }
        return first;
    }
}
