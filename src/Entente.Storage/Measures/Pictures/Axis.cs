using System.Globalization;

namespace Entente.Storage.Measures.Pictures;

/// <summary>A straight scale with round marks.</summary>
internal sealed class Axis
{
    private const int Marks = 6;

    private readonly double from, to, start, end;

    /// <param name="least">Least value to show.</param>
    /// <param name="most">Greatest value to show.</param>
    /// <param name="start">Where the least stands, in pixels.</param>
    /// <param name="end">Where the greatest stands.</param>
    public Axis(double least, double most, double start, double end)
    {
        if (most - least < 1e-12) (least, most) = (least - 0.5, most + 0.5);
        var rough = (most - least) / Marks;
        var size = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        Step = size * ((rough / size) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 });
        (from, to, this.start, this.end) = (least, most, start, end);
    }

    public double Step { get; }

    public double At(double value) => start + ((value - from) / (to - from) * (end - start));

    /// <summary>Round values within the scale, with how they are written.</summary>
    public IEnumerable<(double Value, string Text)> Values()
    {
        for (var mark = Math.Ceiling((from / Step) - 1e-9); mark * Step <= to + (Step * 1e-9); mark++)
            yield return (mark * Step, (mark * Step).ToString(Step >= 1 ? "0" : Step >= 0.1 ? "0.0" : Step >= 0.01 ? "0.00" : "0.0000", CultureInfo.InvariantCulture).Replace('-', '−'));
    }
}
