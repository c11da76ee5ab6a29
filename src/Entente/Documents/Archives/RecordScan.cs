namespace Entente.Documents.Archives;

/// <summary>Finds where the next record of an archive begins.</summary>
internal static class RecordScan
{
    /// <summary>How many bytes must be there for a beginning to be known as one.</summary>
    public const int Longest = 64;

    /// <summary>Where <c>WARC/1.x</c> stands next, alone to the end of its line, and is followed by a field of such a record; −1 when there is none.</summary>
    public static int Next(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            var found = bytes[at..].IndexOf("WARC/"u8);
            if (found < 0) return -1;
            at += found;
            if (IsBeginning(bytes[at..])) return at;
            at += 5;
        }
        return -1;
    }

    private static bool IsBeginning(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 24 || bytes[5] is < (byte)'0' or > (byte)'9' || bytes[6] != '.') return false;
        var line = bytes[..Math.Min(bytes.Length, Longest)].IndexOf((byte)'\n');
        if (line is < 7 or > 20) return false;
        var next = bytes[(line + 1)..];
        return next.StartsWith("WARC-"u8) || next.StartsWith("Content-"u8) || next.StartsWith("warc-"u8) || next.StartsWith("content-"u8);
    }
}
