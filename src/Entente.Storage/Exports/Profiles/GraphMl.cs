using System.Globalization;
using System.Text;
using System.Xml;
using Entente.Storage.Store;

namespace Entente.Storage.Exports.Profiles;

/// <summary>A directed multi-graph of states as GraphML: one edge for each pair of states and type of act that occurs.</summary>
/// <remarks>Only <c>actual</c> events between two different states count. An event among k states gives each ordered pair 1/(k−1) of <c>weight</c>. Memory grows with pairs, not with events.</remarks>
internal static class GraphMl
{
    private const string Space = "http://graphml.graphdrawing.org/xmlns";

    public static ExportCount Write(IEnumerable<EventRecord> events, FieldCodes codes, Stream output, ExportAbout about, CancellationToken cancel)
    {
        var edges = new SortedDictionary<(string From, string To, string Type), (long Count, double Weight, double Score, int Quad)>();
        var leftOut = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var e in events)
        {
            cancel.ThrowIfCancellationRequested();
            var reason = e.Factuality != "actual" ? e.Factuality : Add(edges, e, codes) ? null : "not between two states";
            if (reason is not null) leftOut[reason] = leftOut.GetValueOrDefault(reason) + 1;
        }
        using var xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(false), CloseOutput = false, NewLineChars = "\n" });
        Write(xml, edges, codes, about);
        return new ExportCount(edges.Count) { LeftOut = leftOut };
    }

    private static bool Add(SortedDictionary<(string, string, string), (long Count, double Weight, double Score, int Quad)> edges, EventRecord e, FieldCodes codes)
    {
        var actors = States(e.Actor, codes);
        var recipients = States(e.Recipient, codes);
        var share = e.Reciprocal ? 1.0 / Math.Max(1, actors.Union(recipients).Count() - 1) : 1.0;
        var any = false;
        foreach (var actor in actors)
            foreach (var recipient in recipients)
                if (actor != recipient)
                {
                    var (count, weight, score, _) = edges.GetValueOrDefault((actor, recipient, e.Type));
                    edges[(actor, recipient, e.Type)] = (count + 1, weight + share, score + e.Score, e.Quad);
                    any = true;
                }
        return any;
    }

    private static string[] States(IReadOnlyList<PartyRecord> parties, FieldCodes codes) =>
        [.. parties.Select(party => party.Country).OfType<string>().Where(country => codes.Name(country) is not null).Distinct().Order(StringComparer.Ordinal)];

    private static void Write(XmlWriter xml, SortedDictionary<(string From, string To, string Type), (long Count, double Weight, double Score, int Quad)> edges, FieldCodes codes, ExportAbout about)
    {
        xml.WriteStartElement("graphml", Space);
        Key(xml, "name", "node", "string");
        Key(xml, "ccode", "node", "int");
        Key(xml, "type", "edge", "string");
        Key(xml, "quad", "edge", "int");
        Key(xml, "count", "edge", "long");
        Key(xml, "weight", "edge", "double");
        Key(xml, "mean_score", "edge", "double");
        Key(xml, "query", "graph", "string");
        xml.WriteStartElement("graph", Space);
        xml.WriteAttributeString("id", "entente");
        xml.WriteAttributeString("edgedefault", "directed");
        Data(xml, "query", Allowed(about.Query));
        foreach (var state in edges.Keys.SelectMany(edge => (string[])[edge.From, edge.To]).Distinct().Order(StringComparer.Ordinal))
        {
            xml.WriteStartElement("node", Space);
            xml.WriteAttributeString("id", state);
            Data(xml, "name", codes.Name(state));
            Data(xml, "ccode", codes.Cow(state, null)?.ToString(CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }
        foreach (var ((from, to, type), (count, weight, score, quad)) in edges)
        {
            xml.WriteStartElement("edge", Space);
            xml.WriteAttributeString("id", $"{from}-{to}-{type}");
            xml.WriteAttributeString("source", from);
            xml.WriteAttributeString("target", to);
            Data(xml, "type", type);
            Data(xml, "quad", quad.ToString(CultureInfo.InvariantCulture));
            Data(xml, "count", count.ToString(CultureInfo.InvariantCulture));
            Data(xml, "weight", weight.ToString("R", CultureInfo.InvariantCulture));
            Data(xml, "mean_score", (score / count).ToString("R", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Key(XmlWriter xml, string name, string of, string type)
    {
        xml.WriteStartElement("key", Space);
        xml.WriteAttributeString("id", name);
        xml.WriteAttributeString("for", of);
        xml.WriteAttributeString("attr.name", name);
        xml.WriteAttributeString("attr.type", type);
        xml.WriteEndElement();
    }

    private static void Data(XmlWriter xml, string key, string? value)
    {
        if (value is null) return;
        xml.WriteStartElement("data", Space);
        xml.WriteAttributeString("key", key);
        xml.WriteString(value);
        xml.WriteEndElement();
    }

    private static string Allowed(string text) => string.Concat(text.Select(c => XmlConvert.IsXmlChar(c) ? c : ' '));
}
