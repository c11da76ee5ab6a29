using System.Text.RegularExpressions;
using Entente.Documents.Bytes;

namespace Entente.Documents.Cleaning;

/// <summary>Marks the words under pictures and takes the picture credits out.</summary>
internal static partial class Captions
{
    private const int Longest = 500;

    /// <summary>Marks captions among passages of running text.</summary>
    /// <remarks>A caption speaks of its own picture, or it ends in its credit, or stands on one in the manner of captions.</remarks>
    public static void Mark(List<Passage> passages)
    {
        for (var i = 0; i < passages.Count; i++)
        {
            if (passages[i].Kind != PartKind.Body || Credits.IsCredit(passages[i].Text) || !IsCaption(passages, i)) continue;
            passages[i] = passages[i] with { Kind = PartKind.Caption };
            if (i > 0 && !passages[i - 1].EndsParagraph && IsLabel(passages[i - 1])) passages[i - 1] = passages[i - 1] with { Kind = PartKind.Caption };
        }
    }

    /// <summary>Takes out credits, whole lines and the tails of captions.</summary>
    public static void DropCredits(List<Passage> passages)
    {
        Passages.Drop(passages, i => passages[i].Kind is PartKind.Body or PartKind.Caption && Credits.IsCredit(passages[i].Text));
        for (var i = 0; i < passages.Count; i++)
            passages[i] = passages[i] with { Text = Credits.WithoutTail(passages[i].Text) };
    }

    private static bool IsCaption(List<Passage> passages, int index)
    {
        var text = passages[index].Text;
        if (text.Length > Longest) return false;
        if (OwnPicture().IsMatch(text)) return true;
        if (Credits.WithoutTail(text).Length < text.Length) return true;
        return index + 1 < passages.Count && Credits.IsCredit(passages[index + 1].Text) && (!passages[index].EndsParagraph || Manner().IsMatch(text));
    }

    // The picture's name above its caption: a short line without a stop.
    private static bool IsLabel(Passage passage) => passage is { Kind: PartKind.Body, Text.Length: <= 100, EndsSentence: false };

    [GeneratedRegex(@"^(?:FILE PHOTO|FILE -|FILE –|FILE—|File photo|File picture|File image|Photo shows)\b|\b(?:in|on) (?:a|an|this|the) (?:(?:[\w-]+ ){0,2}(?:file|handout|undated|archive|combination|combo) (?:[\w-]+ ){0,1})(?:photo|picture|image|photograph|pictures)\b|\b[Ii]n this (?:[\w-]+ ){0,3}(?:photo|picture|image|photograph|screengrab|frame grab|screen grab)(?:, | )(?:taken|provided|released|made|obtained|distributed|grabbed)\b|\b(?:file|handout) (?:photo|picture)\.?\)?$", RegexOptions.CultureInvariant, Limits.Pattern)]
    private static partial Regex OwnPicture();

    [GeneratedRegex(@"\((?:L|R|C|left|right|center|centre|from left|top|bottom|2nd [LR]|[LR]-[LR])\)|, (?:left|right|center|centre|second left|second right),|\b(?:pictured|is seen|are seen|was seen in|shakes? hands|poses?|looks? on|speaks? (?:during|at|to)|attends?|walks?|waves?|gestures?|arrives?|listens?|stands?|meets?|greets?|addresses|delivers|holds?|takes? part)\b", RegexOptions.CultureInvariant, Limits.Pattern)]
    private static partial Regex Manner();
}
