using System.Globalization;
using System.Text.RegularExpressions;
using Entente.Documents.Bytes;
using Entente.Documents.Cleaning;
using Entente.Documents.Web;

namespace Entente.Documents;

/// <summary>Settles when and by whom a document was published: the first of several places that says so.</summary>
internal static partial class Publication
{
    /// <summary>User, input, page, file name or address, dateline; nulls when none says.</summary>
    public static (string? Published, DateOnly? Day) Of(Draft draft, Page? page, Shaped shaped, IntakeOptions options)
    {
        var address = InAddress(draft.Url ?? page?.Url ?? shaped.Url);
        string?[] places = [options.Published, draft.Published, page?.Published, shaped.Published, InName(draft.FileName), address, Dateline.Day(shaped.Opening)];
        foreach (var text in places)
            if (text is not null && PublicationDate.TryParse(text, out var day, out var iso)) return (iso, day);
        return (null, null);
    }

    /// <summary>User, input, page, address, dateline; unknown when none says.</summary>
    public static Source SourceOf(Draft draft, Page? page, Shaped shaped, IntakeOptions options, Outlets outlets)
    {
        if (options.Source is { } given && Named(given, outlets) is { } user) return user;
        if (draft.Source is { } own) return own;
        if ((draft.Url ?? page?.Url ?? shaped.Url) is { } url && outlets.FindUrl(url) is { } host) return host;
        if ((page?.Site ?? shaped.Site) is { Length: > 0 } site) return outlets.Find(site) ?? new Source(site, null, SourceKind.Unknown);
        return Dateline.Agency(shaped.Opening) is { } agency && outlets.Find(agency) is { } wire ? wire : Source.Unknown;
    }

    /// <summary>The publisher that a user or an input names: written out with bars, listed, or by name alone; null when the text is none.</summary>
    public static Source? Named(string text, Outlets outlets)
    {
        if (!Sources.TryParse(text, out var source)) return null;
        return source is { Country: null, Kind: SourceKind.Unknown } ? outlets.Find(source.Name!) ?? source : source;
    }

    private static string? InName(string? name) => name is not null && Digits().Match(name) is { Success: true } match ? Written(match) : null;

    private static string? InAddress(string? url) => url is { Length: < 8000 } && InPath().Match(url) is { Success: true } match ? Written(match) : null;

    private static string Written(Match match) => string.Create(CultureInfo.InvariantCulture, $"{match.Groups[1].ValueSpan}-{match.Groups[2].ValueSpan}-{match.Groups[3].ValueSpan}");

    [GeneratedRegex(@"(?<!\d)((?:19|20)\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)", RegexOptions.CultureInvariant, Limits.Pattern)]
    private static partial Regex Digits();

    [GeneratedRegex(@"/((?:19|20)\d\d)[-/](0[1-9]|1[0-2])[-/](0[1-9]|[12]\d|3[01])(?=[/-])", RegexOptions.CultureInvariant, Limits.Pattern)]
    private static partial Regex InPath();
}
