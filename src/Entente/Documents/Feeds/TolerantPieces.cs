using System.Buffers;
using System.Net;
using System.Text;

namespace Entente.Documents.Feeds;

/// <summary>Steps through anything that looks like XML: what is not well formed is taken as it most likely was meant.</summary>
/// <remarks>One pass; undeclared entities are HTML's, control characters vanish, ends without an opening are given as they stand.</remarks>
internal sealed class TolerantPieces(string text)
{
    private static readonly SearchValues<char> nameEnds = SearchValues.Create(" \t\r\n/><='\"");
    private static readonly SearchValues<char> valueEnds = SearchValues.Create(" \t\r\n><");
    private readonly Dictionary<string, string> prefixes = new(StringComparer.OrdinalIgnoreCase);
    private int position;

    /// <summary>The pieces in order. To be called once.</summary>
    public IEnumerable<Piece> All()
    {
        while (position < text.Length)
        {
            if (text[position] != '<' || !IsMarkup(position))
            {
                yield return Piece.Words(Words());
                continue;
            }
            if (At("<![CDATA["))
            {
                yield return Piece.Words(Characters());
                continue;
            }
            if (At("<!--")) Skip("-->");
            else if (At("<?")) Skip("?>");
            else if (At("<!")) SkipDeclaration();
            else if (At("</")) yield return Piece.End(Ending());
            else
            {
                var (start, isEmpty) = Opening();
                yield return start;
                if (isEmpty) yield return Piece.End(start.Name);
            }
        }
    }

    private bool At(string mark) => text.AsSpan(position).StartsWith(mark, StringComparison.Ordinal);

    private bool IsMarkup(int at) => at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!' or '?' or '_');

    private void Skip(string close)
    {
        var stop = text.IndexOf(close, position, StringComparison.Ordinal);
        position = stop < 0 ? text.Length : stop + close.Length;
    }

    private void SkipDeclaration()
    {
        var (stop, inner) = (text.IndexOf('>', position), text.IndexOf('[', position));
        if (inner >= 0 && inner < stop && text.IndexOf(']', inner) is >= 0 and var end) stop = text.IndexOf('>', end);
        position = stop < 0 ? text.Length : stop + 1;
    }

    private string Words()
    {
        var stop = position + 1;
        while ((stop = stop < text.Length ? text.IndexOf('<', stop) : -1) >= 0 && !IsMarkup(stop)) stop++;
        if (stop < 0) stop = text.Length;
        var words = Printable(text.AsSpan(position, stop - position));
        position = stop;
        return WebUtility.HtmlDecode(words);
    }

    private string Characters()
    {
        var start = position + "<![CDATA[".Length;
        var stop = text.IndexOf("]]>", start, StringComparison.Ordinal);
        if (stop < 0) stop = text.Length;
        position = Math.Min(text.Length, stop + 3);
        return Printable(text.AsSpan(start, stop - start));
    }

    private string Ending()
    {
        position += 2;
        var name = Name();
        var rest = text.AsSpan(position).IndexOfAny('<', '>');
        position = rest < 0 ? text.Length : position + rest + (text[position + rest] == '>' ? 1 : 0);
        return Known(name);
    }

    private (Piece Start, bool IsEmpty) Opening()
    {
        position++;
        var name = Name();
        var attributes = new List<(string Name, string Value)>();
        var isEmpty = false;
        while (position < text.Length && text[position] is not ('>' or '<'))
        {
            isEmpty = text[position] == '/';
            if (char.IsWhiteSpace(text[position]) || text[position] is '/' or '"' or '\'' or '=') position++;
            else Attribute(attributes);
        }
        if (position < text.Length && text[position] == '>') position++;
        return (Piece.Start(Known(name), attributes), isEmpty);
    }

    private void Attribute(List<(string Name, string Value)> attributes)
    {
        var name = Name();
        while (position < text.Length && char.IsWhiteSpace(text[position])) position++;
        if (position >= text.Length || text[position] != '=') return;
        position++;
        while (position < text.Length && char.IsWhiteSpace(text[position])) position++;
        var value = Printable(Value());
        if (name.StartsWith("xmlns", StringComparison.OrdinalIgnoreCase) && Namespaces.Prefix(value) is { } prefix) prefixes.TryAdd(name.Length > 6 ? name[6..] : "", prefix);
        else attributes.Add((name[(name.IndexOf(':') + 1)..].ToLowerInvariant(), WebUtility.HtmlDecode(value)));
    }

    private ReadOnlySpan<char> Value()
    {
        var rest = text.AsSpan(position);
        if (rest is [('"' or '\'') and var quote, ..])
        {
            var close = rest[1..].IndexOf(quote);
            var line = rest[1..].IndexOf('<');
            if (close >= 0 && (line < 0 || close < line || close < 2000))
            {
                position += close + 2;
                return rest[1..(close + 1)];
            }
            position++;
            rest = rest[1..];
        }
        var stop = rest.IndexOfAny(valueEnds);
        if (stop < 0) stop = rest.Length;
        position += stop;
        return rest[..stop];
    }

    private string Name()
    {
        var stop = text.AsSpan(position).IndexOfAny(nameEnds);
        var end = stop < 0 ? text.Length : position + Math.Max(stop, position < text.Length && stop == 0 && text[position] is not ('>' or '<') ? 1 : 0);
        var name = text[position..end];
        position = end;
        return name;
    }

    private string Known(string name)
    {
        var colon = name.IndexOf(':');
        var (prefix, local) = colon < 0 ? ("", name) : (name[..colon], name[(colon + 1)..]);
        return (prefixes.TryGetValue(prefix, out var known) ? known + local : name).ToLowerInvariant();
    }

    private static string Printable(ReadOnlySpan<char> words)
    {
        var made = new StringBuilder(words.Length);
        foreach (var c in words)
            if (!char.IsControl(c) || c is '\n' or '\r' or '\t') made.Append(c);
        return made.ToString();
    }
}
