using System.Globalization;
using System.Runtime.CompilerServices;
using Entente.Documents.Bytes;

namespace Entente.Documents.Archives;

/// <summary>Reads the records of an archive one after another; what is damaged is given as such, and reading goes on at the next record.</summary>
/// <remarks>Never holds more than one record. A record of a compressed member is given only when the member proved whole.</remarks>
internal sealed class WarcReader(MemberStream input)
{
    private readonly RecordWindow window = new(input);

    /// <summary>Records and damages in the order of the archive.</summary>
    public async IAsyncEnumerable<WarcRecord> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            window.Drop();
            await SkipBlankAsync(cancellation);
            if (window.Rest.IsEmpty)
            {
                if (window.Damage is not { } damage) yield break;
                window.Told();
                yield return Damaged(damage.Member, damage.Message);
                continue;
            }
            if (await NextAsync(cancellation) is { } record) yield return record;
        }
    }

    private static WarcRecord Damaged(long offset, string cause) => new() { Offset = offset, Problem = cause };

    private async ValueTask SkipBlankAsync(CancellationToken cancellation)
    {
        while (await window.NeedAsync(1, cancellation) && window.Rest.Span[0] is (byte)'\r' or (byte)'\n') window.Skip(1);
    }

    private async ValueTask<WarcRecord?> NextAsync(CancellationToken cancellation)
    {
        var place = window.Place();
        var inner = window.Inner();
        var length = await HeaderAsync(cancellation);
        if (length <= 0) return await LostAsync(place, HeaderProblem(length), 0, cancellation);
        var fields = HeaderFields.Of(window.Rest.Span[..length]);
        if (!fields.ContainsKey("warc-type")) return await LostAsync(place, "the record's header names no WARC-Type", length, cancellation);
        var written = fields.GetValueOrDefault("content-length");
        if (!long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var size))
            return await LostAsync(place, written is null ? "the record's header has no Content-Length" : $"the record's Content-Length is '{written}'", length, cancellation);
        if (size > Limits.Record) return await OversizeAsync(new WarcRecord { Offset = place, Inner = inner, Fields = fields }, length, size, cancellation);
        if (!await window.NeedAsync(length + (int)size, cancellation))
            return await LostAsync(place, $"the record breaks off (Content-Length {size}, {window.Rest.Length - length} bytes there)", length, cancellation);
        if (!await EndsAsync(length, (int)size, cancellation))
            return await LostAsync(place, $"no record ends where Content-Length {size} says", length, cancellation);
        if (window.Damage is { } damage && window.IsCompressed && damage.Member == place) return await LostAsync(place, damage.Message, length, cancellation);
        var record = new WarcRecord { Offset = place, Inner = inner, Fields = fields, Block = window.Rest.Slice(length, (int)size) };
        window.Skip(length + (int)size);
        return record;
    }

    // A film is passed over like other foreign records; a page of that size is named.
    private async ValueTask<WarcRecord> OversizeAsync(WarcRecord record, int length, long size, CancellationToken cancellation)
    {
        await window.NeedAsync(length + Limits.RecordHeader, cancellation);
        var isPage = ArchivePage.MayBePage(record with { Block = window.Rest[length..] });
        var lost = await LostAsync(record.Offset, $"the record has {size} bytes, more than {Limits.Record}", length, cancellation);
        return isPage ? lost : record with { Fields = new Dictionary<string, string> { ["warc-type"] = "oversize" } };
    }

    // The length of the header at the reader; 0 when none begins there, −1 when it is too long, −2 when it breaks off.
    private async ValueTask<int> HeaderAsync(CancellationToken cancellation)
    {
        await window.NeedAsync(5, cancellation);
        if (!window.Rest.Span.StartsWith("WARC/"u8)) return 0;
        while (true)
        {
            var rest = window.Rest.Span;
            var end = HeaderFields.End(rest[..Math.Min(rest.Length, Limits.RecordHeader)]);
            if (end > 0) return end;
            if (rest.Length >= Limits.RecordHeader) return -1;
            if (!await window.FillAsync(cancellation)) return -2;
        }
    }

    private static string HeaderProblem(int length) => length switch
    {
        0 => "no record begins here",
        -1 => $"the record's header has more than {Limits.RecordHeader} bytes",
        _ => "the record's header breaks off",
    };

    // Whether a block ends there: the next record follows, or nothing, or two line ends where no other record begins inside; reads far enough for
    // the member's checksum to be looked at.
    private async ValueTask<bool> EndsAsync(int header, int size, CancellationToken cancellation)
    {
        var at = header + size;
        var ends = 0;
        for (; await window.NeedAsync(at + 1, cancellation) && window.Rest.Span[at] is (byte)'\r' or (byte)'\n'; at++) ends += window.Rest.Span[at] == '\n' ? 1 : 0;
        if (!await window.NeedAsync(at + 5, cancellation) && window.Rest.Length == at) return true;
        if (window.Rest.Span[at..].StartsWith("WARC/"u8)) return true;
        return ends > 1 && RecordScan.Next(window.Rest.Span.Slice(header, size)) < 0;
    }

    // Gives the record up and goes on to the next one that begins behind `from`.
    private async ValueTask<WarcRecord> LostAsync(long place, string cause, int from, CancellationToken cancellation)
    {
        window.Skip(Math.Min(window.Rest.Length, Math.Max(1, from)));
        while (true)
        {
            if (RecordScan.Next(window.Rest.Span) is >= 0 and var next)
            {
                window.Skip(next);
                return Damaged(place, cause);
            }
            window.Skip(Math.Max(0, window.Rest.Length - RecordScan.Longest));
            window.Drop();
            if (await window.FillAsync(cancellation)) continue;
            if (window.Damage is { } damage && window.IsCompressed && damage.Member == place) (cause, place) = (damage.Message, damage.Member);
            else if (window.Damage is not null) return KeepDamage(place, cause);
            window.Told();
            return Damaged(place, cause);
        }
    }

    // The next member is damaged too: that is told by itself.
    private WarcRecord KeepDamage(long place, string cause)
    {
        window.Skip(window.Rest.Length);
        return Damaged(place, cause);
    }
}
