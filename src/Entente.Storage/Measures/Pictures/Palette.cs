namespace Entente.Storage.Measures.Pictures;

/// <summary>Colours that stay apart for those who see colours differently, and in print (Okabe and Ito 2008).</summary>
internal static class Palette
{
    public const string Ink = "#1f2933", Pale = "#d9dee4", Faint = "#6b7785";

    private static readonly string[] series = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#5D4E99", "#8C6D31", "#7F7F7F", "#B8A100"];

    public static string Of(int number) => series[number % series.Length];

    /// <summary>From orange at −1 by white at 0 to blue at 1.</summary>
    public static string Diverging(double value)
    {
        var (share, (r, g, b)) = (Math.Min(1, Math.Abs(value)), value < 0 ? (213, 94, 0) : (0, 114, 178));
        return $"#{Mixed(r, share):x2}{Mixed(g, share):x2}{Mixed(b, share):x2}";
    }

    private static int Mixed(int full, double share) => (int)Math.Round(255 + ((full - 255) * share));
}
