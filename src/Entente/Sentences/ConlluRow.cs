using Entente.Documents;

namespace Entente.Sentences;

/// <summary>One word's line. <paramref name="Head"/> counts from 0; −1 is the root or nothing given.</summary>
internal sealed record ConlluRow(string Form, string Lemma, string Upos, string Xpos, string Feats, int Head, string Deprel, bool SpaceAfter, int Line)
{
    public static ConlluRow From(string[] columns, string file, int line) => new(
        columns[1],
        Column(columns, 2),
        Column(columns, 3) is "_" ? "X" : Column(columns, 3),
        Column(columns, 4),
        Column(columns, 5),
        HeadOf(Column(columns, 6), file, line),
        Column(columns, 7) is "_" ? "dep" : Column(columns, 7),
        HasSpaceAfter(columns),
        line);

    public static bool HasSpaceAfter(string[] columns)
    {
        var misc = Column(columns, 9).AsSpan();
        foreach (var part in misc.Split('|'))
            if (misc[part] is "SpaceAfter=No") return false;
        return true;
    }

    private static string Column(string[] columns, int index) => index < columns.Length && columns[index].Length > 0 ? columns[index] : "_";

    private static int HeadOf(string column, string file, int line)
    {
        if (column == "_") return -1;
        return int.TryParse(column, out var head) && head >= 0 ? head - 1 : throw new DataFileException(file, line, $"'{column}' is not a head's number");
    }
}
