namespace Entente.Tests.Documents;

/// <summary>Forty shapes of pages that cost parsers time out of proportion: what is repeated, what stands before it, and what closes it all.</summary>
internal static class HostilePages
{
    private const string Sentence = "<p>The ministers of Freedonia and Sylvania met on Tuesday to talk about the border.</p>";

    private static readonly (string Name, string Before, string Repeated, string After)[] shapes =
    [
        ("nested div", "", "<div>", ""), ("nested span", "", "<span>", ""), ("nested b", "", "<b>", ""), ("b with attributes", "", "<b a=i>", ""), ("i and b crossed", "", "<b><i></b>", ""),
        ("nested font", "", "<font size=1>", ""), ("p in formatting", "", "<p><b><i><u>", ""), ("a in a", "", "<a href=x>", ""), ("nobr", "", "<nobr>", ""), ("button in button", "", "<button>", ""),
        ("nested table", "", "<table><tr><td>", ""), ("text in table", "<table>", "x<b>", "</table>"), ("rows without table", "<table>", "<tr><tr><td>", "</table>"), ("captions", "<table>", "<caption><b>", "</table>"), ("colgroups", "<table>", "<colgroup><col>", "</table>"),
        ("nested svg", "", "<svg>", ""), ("svg and html", "", "<svg><foreignObject><div>", ""), ("nested math", "", "<math><mi>", ""), ("nested template", "", "<template>", ""), ("select and option", "<select>", "<option>x", "</select>"),
        ("nested list", "", "<ul><li>", ""), ("definition list", "<dl>", "<dt>a<dd>b", "</dl>"), ("many attributes", "<div ", "a{0}=b ", ">x</div>"), ("same attribute", "<div ", "a=b ", ">x</div>"), ("long attribute", "<div a='", "x&lt;", "'>x</div>"),
        ("open tags", "", "<a <a <a ", ""), ("open comment", "", "<!-- ", ""), ("dashes", "<!--", "-->--<!--", "-->"), ("open cdata", "", "<![CDATA[", ""), ("entities", "<p>", "&lt;&#60;&notit;&amp", "</p>"),
        ("broken entities", "<p>", "&#x;&#99999999;&", "</p>"), ("stray closers", "", "</p><br>", ""), ("closers of formatting", "<b><i><u><s>", "</b></i></u></s>", ""), ("many paragraphs", "", "<p>x</p>", ""), ("many links", "", "<a href='/x'>word</a> ", ""),
        ("many headings", "", "<h2>x</h2>", ""), ("scripts", "", "<script>x</script>", ""), ("open script", "<script>", "<script><!--", ""), ("open title", "<title>", "<b>x", ""), ("nested form and frame", "", "<form><iframe><object>", ""),
    ];

    public static IEnumerable<string> Names => shapes.Select(shape => shape.Name);

    public static string Make(string name, int length)
    {
        var (_, before, repeated, after) = shapes.First(shape => shape.Name == name);
        var page = new System.Text.StringBuilder("<html><body>").Append(Sentence).Append(before);
        for (var i = 0; page.Length < length; i++) page.Append(repeated.Contains("{0}") ? repeated.Replace("{0}", i.ToString()) : repeated);
        return page.Append(after).Append("</body></html>").ToString();
    }
}
