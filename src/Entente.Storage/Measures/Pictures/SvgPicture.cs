using System.Globalization;
using System.Text;
using Entente.Storage.Exports;

namespace Entente.Storage.Measures.Pictures;

/// <summary>A picture being drawn as SVG: lines, boxes and words on white, in one font, with every word inert.</summary>
/// <param name="width">Width in pixels.</param>
/// <param name="height">Height in pixels.</param>
/// <param name="title">What it shows; also for those who do not see it.</param>
internal sealed class SvgPicture(double width, double height, string title)
{
    private readonly StringBuilder body = new();

    public double Width => width;

    public double Height => height;

    public void Line(double x1, double y1, double x2, double y2, string colour, double thickness = 1, double opacity = 1) =>
        body.Append(CultureInfo.InvariantCulture, $"<line x1=\"{x1:0.##}\" y1=\"{y1:0.##}\" x2=\"{x2:0.##}\" y2=\"{y2:0.##}\" stroke=\"{colour}\" stroke-width=\"{thickness:0.##}\" stroke-opacity=\"{opacity:0.##}\"/>\n");

    public void Box(double x, double y, double wide, double high, string colour) =>
        body.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x:0.##}\" y=\"{y:0.##}\" width=\"{Math.Max(0, wide):0.##}\" height=\"{Math.Max(0, high):0.##}\" fill=\"{colour}\"/>\n");

    public void Dot(double x, double y, double radius, string colour) =>
        body.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x:0.##}\" cy=\"{y:0.##}\" r=\"{radius:0.##}\" fill=\"{colour}\" stroke=\"#fff\" stroke-width=\"0.8\"/>\n");

    public void Path(IEnumerable<(double X, double Y)> points, string colour, double thickness) => body.Append(CultureInfo.InvariantCulture,
        $"<polyline points=\"{Points(points)}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{thickness:0.##}\" stroke-linejoin=\"round\"/>\n");

    public void Area(IEnumerable<(double X, double Y)> points, string colour, double opacity) =>
        body.Append(CultureInfo.InvariantCulture, $"<polygon points=\"{Points(points)}\" fill=\"{colour}\" fill-opacity=\"{opacity:0.##}\"/>\n");

    /// <summary>Words; the anchor is <c>start</c>, <c>middle</c> or <c>end</c>.</summary>
    public void Words(double x, double y, string? words, string anchor = "start", double size = 12, string colour = Palette.Ink, bool bold = false) =>
        body.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.##}\" y=\"{y:0.##}\" text-anchor=\"{anchor}\" font-size=\"{size:0.##}\" fill=\"{colour}\"{(bold ? " font-weight=\"600\"" : "")}>{Inert(words)}</text>\n");

    /// <summary>The whole picture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:0} {height:0}" width="{width:0}" height="{height:0}" role="img" aria-label="{Inert(title)}" font-family="Helvetica, Arial, 'Liberation Sans', sans-serif">
        <title>{Inert(title)}</title>
        <rect width="100%" height="100%" fill="#fff"/>
        <text x="24" y="30" font-size="17" font-weight="600" fill="{Palette.Ink}">{Inert(title)}</text>
        {body}</svg>

        """).ReplaceLineEndings("\n");

    private static string Points(IEnumerable<(double X, double Y)> points) =>
        string.Join(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X:0.##},{point.Y:0.##}")));

    private static string Inert(string? words) => DisplayWidth.Inert(words ?? "").Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
