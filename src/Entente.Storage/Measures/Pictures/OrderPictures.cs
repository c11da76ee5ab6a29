using Entente.Storage.Exports;

namespace Entente.Storage.Measures.Pictures;

/// <summary>Pictures of the order as SVG, from the tables that the verbs print.</summary>
public static class OrderPictures
{
    /// <summary>Ideal points: lines with 90 % bands over sessions, dots for one.</summary>
    public static string IdealPoints(ExportTable table) => new LinePicture("Ideal points in the General Assembly", "state", "ideal_point", "low", "high", "ideal point, with 90 % interval").Draw(new TableRows(table));

    /// <summary>Shares of the world by one measure of capability.</summary>
    public static string Capabilities(ExportTable table)
    {
        var rows = new TableRows(table);
        var measure = rows.Rows.Count == 0 ? "" : rows.Text(rows.Rows[0], "measure");
        var only = table with { Rows = rows.Rows.Where(row => rows.Text(row, "measure") == measure) };
        return new LinePicture($"Share of the world: {measure}", "state", "share", null, null, "share of the world").Draw(new TableRows(only));
    }

    /// <summary>The electoral democracy index weighed in several ways.</summary>
    public static string Democracy(ExportTable table) => new LinePicture("How democratic is the order?", "weight", "polyarchy", null, null, "weighted electoral democracy index, 0 to 1").Draw(new TableRows(table));

    /// <summary>Polarization over sessions, weighed in several ways.</summary>
    public static string Polarization(ExportTable table) => new LinePicture("How polarised is the General Assembly?", "weight", "polarization", null, null, "Duclos, Esteban and Ray's polarization of ideal points").Draw(new TableRows(table));

    /// <summary>The grid of verdicts of the first year.</summary>
    public static string Polarity(ExportTable table) => GridPicture.Draw(new TableRows(table));

    /// <summary>Each with each, of the first year and measure.</summary>
    public static string Alignment(ExportTable table) => MatrixPicture.Draw(new TableRows(table));

    /// <summary>Roll calls in several majorities.</summary>
    public static string Majorities(ExportTable table) => BarPicture.Draw(new TableRows(table));

    /// <summary>The network of a year with its camps.</summary>
    public static string Camps(FoundCamps found) => CampPicture.Draw(found);
}
