using Entente.Documents;

namespace Entente.Sentences;

/// <summary>What the tokenizer knows by heart; from <c>data/sentences/en/</c>.</summary>
internal sealed class TokenizerTables
{
    private const string Folder = "sentences/en/";
    private readonly Dictionary<string, AbbreviationUse> abbreviations = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> contractions = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> prefixes = new(StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Units = new(StringComparer.Ordinal)
    {
        "am", "pm", "AM", "PM", "k", "K", "m", "mm", "MM", "bn", "tn", "kg", "km", "cm", "ft", "lb", "lbs", "oz", "mg", "ml", "mi", "mph", "kph", "km/h",
        "hrs", "hr", "hh", "min", "mins", "sec", "kb", "mb", "gb", "KB", "MB", "GB", "TB", "Hz", "kHz", "MHz", "GHz", "kW", "MW", "GW", "MWh", "kWh", "sq", "yr", "yrs", "yo", "x",
    };

    // After a currency sign or a decimal point a letter alone is a magnitude too: $3M, 401.3b.
    private static readonly HashSet<string> Magnitudes = new(StringComparer.Ordinal) { "M", "B", "b", "T", "t", "mn", "mln", "bln", "trn" };

    private static readonly HashSet<string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        "com", "org", "net", "gov", "edu", "mil", "int", "info", "biz", "eu", "uk", "us", "ca", "au", "de", "fr", "ru", "cn", "in", "jp", "br", "ir", "il", "ua", "tv", "io", "ai", "co", "me",
        "doc", "docx", "xls", "xlsx", "ppt", "pdf", "htm", "html", "php", "asp", "jpg", "gif", "png", "mp3", "mp4", "zip", "txt", "exe", "url", "csv", "js", "NET",
    };

    // A top-level domain that is an English word joins only lower-case neighbours: "example.in", not "arrived.In".
    private static readonly HashSet<string> EndingsThatAreWords = new(StringComparer.OrdinalIgnoreCase) { "in", "me", "us", "de", "co", "int", "net" };

    /// <exception cref="DataFileException">A table holds something that cannot be used.</exception>
    public TokenizerTables(DataFolder data)
    {
        foreach (var row in data.Table(Folder + "abbreviations.tsv", ["abbreviation", "use"])) abbreviations[row.Required(0)] = Use(row);
        foreach (var row in data.Table(Folder + "contractions.tsv", ["form", "parts"]))
        {
            var parts = row.List(1);
            if (parts.Length != 2 || parts[0] + parts[1] != row.Required(0)) throw row.Problem($"'{row[1]}' is not the form cut in two by a bar");
            contractions[row.Required(0)] = parts[0].Length;
        }
        foreach (var row in data.Table(Folder + "prefixes.tsv", ["prefix"])) prefixes.Add(row.Required(0));
    }

    private static AbbreviationUse Use(DataRow row) => row.Required(1) switch
    {
        "before_name" => AbbreviationUse.BeforeName,
        "before_number" => AbbreviationUse.BeforeNumber,
        "month" => AbbreviationUse.Month,
        "day" => AbbreviationUse.Day,
        "within" => AbbreviationUse.Within,
        "maybe_last" => AbbreviationUse.MaybeLast,
        "place" => AbbreviationUse.Place,
        var other => throw row.Problem($"'{other}' is not a use of abbreviations: before_name, before_number, month, day, within, maybe_last, place"),
    };

    /// <summary>How <paramref name="word"/> (without its last stop) is used as an abbreviation; none when it is not one.</summary>
    public AbbreviationUse Abbreviation(ReadOnlySpan<char> word) =>
        word.Length <= 8 && abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var use) ? use : AbbreviationUse.None;

    /// <summary>Where a word without apostrophe is two (<c>can|not</c>); 0 when it is one.</summary>
    public int Contraction(ReadOnlySpan<char> word) =>
        word.Length <= 9 && contractions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var cut) ? cut : 0;

    public bool IsPrefix(ReadOnlySpan<char> word) => word.Length <= 8 && prefixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    public static bool IsUnit(ReadOnlySpan<char> letters, bool amount) =>
        letters.Length <= 4 && (Units.GetAlternateLookup<ReadOnlySpan<char>>().Contains(letters)
        || amount && Magnitudes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(letters));

    public static bool IsEnding(ReadOnlySpan<char> letters) =>
        letters.Length <= 4 && Endings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(letters)
        && (char.IsAsciiLetterLower(letters[0]) || !EndingsThatAreWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(letters));
}
