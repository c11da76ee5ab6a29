using System.Text;

namespace Entente.Storage.Imports;

/// <summary>The lines of a UTF-8 text, each with its line feed, so that nothing is lost between them; a byte order mark is taken off.</summary>
/// <remarks>A carriage return alone ends no line. Lines that were read can be given back.</remarks>
internal sealed class TextLines : IDisposable
{
    /// <summary>Characters that one line may have.</summary>
    public const int Longest = 1 << 26;

    private readonly StreamReader reader;
    private readonly char[] buffer = new char[1 << 15];
    private readonly Stack<string> returned = new();
    private int at;
    private int filled;

    public TextLines(Stream input) => reader = new StreamReader(input, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true, 1 << 15, leaveOpen: true);

    /// <summary>Number of the line that was read last, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The next line; null at the end.</summary>
    /// <exception cref="InvalidDataException">A line is longer than <see cref="Longest"/>.</exception>
    public string? Next()
    {
        if (returned.TryPop(out var line))
        {
            Number++;
            return line;
        }
        StringBuilder? longer = null;
        while (true)
        {
            if (at == filled)
            {
                (at, filled) = (0, reader.Read(buffer));
                if (filled == 0) break;
            }
            var rest = buffer.AsSpan(at, filled - at);
            var end = rest.IndexOf('\n');
            var taken = end < 0 ? rest.Length : end + 1;
            at += taken;
            if (end >= 0 && longer is null)
            {
                Number++;
                return rest[..taken].ToString();
            }
            (longer ??= new()).Append(rest[..taken]);
            if (longer.Length > Longest) throw new InvalidDataException($"line {Number + 1} has more than {Longest} characters; is this a text file?");
            if (end >= 0) break;
        }
        if (longer is null) return null;
        Number++;
        return longer.ToString();
    }

    /// <summary>Gives back the lines read last, in the order in which they were read.</summary>
    public void Return(IReadOnlyList<string> lines)
    {
        for (var i = lines.Count - 1; i >= 0; i--) returned.Push(lines[i]);
        Number -= lines.Count;
    }

    public void Dispose() => reader.Dispose();
}
