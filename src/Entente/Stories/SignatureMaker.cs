using Entente.Documents;
using Entente.Events;

namespace Entente.Stories;

/// <summary>Makes signatures of readings.</summary>
/// <remarks>Immutable once loaded; share one instance between threads. Far below a millisecond a document.</remarks>
public sealed class SignatureMaker
{
    internal const int TextPlaces = 128;
    internal const int MatterPlaces = 64;

    private readonly Publishers publishers;
    private readonly Topics topics;

    private SignatureMaker(Publishers publishers, Topics topics) => (this.publishers, this.topics) = (publishers, topics);

    /// <summary>Loads the outlets with their owners; word weights are always the built-in ones.</summary>
    /// <exception cref="DataFileException">A table cannot be read.</exception>
    public static SignatureMaker Load(DataFolder data) => new(new Publishers(data), new Topics(WordWeights.BuiltIn()));

    /// <summary>The signature of a reading.</summary>
    public Signature Of(Reading reading)
    {
        var document = reading.Document;
        var publisher = publishers.Find(document);
        var outlet = publisher?.Name ?? document.Source.Name ?? Publishers.Host(document);
        var credits = Credits.In(document, publishers);
        var agencies = credits.Select(credit => credit.Agency).Where(agency => agency != publisher).DistinctBy(agency => agency.Name).OrderBy(agency => agency.Name, StringComparer.Ordinal).ToList();
        var words = BodyWords.Of(reading.Sentences, credits.ConvertAll(credit => credit.Span));
        var (text, matter) = (Shingles.Text(words), Shingles.Matter(words));
        return new Signature
        {
            Id = document.Id,
            Day = document.Day,
            Published = document.Published,
            Outlet = outlet,
            Owner = publisher?.Owner ?? outlet,
            Language = document.Language,
            Title = string.IsNullOrWhiteSpace(document.Title) ? 0 : Hashing.Of(document.Title.Trim()),
            Words = words.Count,
            Credits = agencies.ConvertAll(agency => agency.Name),
            CreditOwners = agencies.ConvertAll(agency => agency.Owner),
            Text = [.. MinHash.Of(text, TextPlaces)],
            TextSize = text.Length,
            Matter = [.. MinHash.Of(matter, MatterPlaces)],
            MatterSize = matter.Length,
            Terms = [.. topics.Terms(reading)],
            Lead = [.. topics.Lead(reading)],
            Names = [.. topics.Names(reading)],
            Numbers = [.. Figures.In(reading.Sentences)],
            Acts = Acts.Of(reading.Events),
            Denials = Acts.Denials(reading.Statements),
        };
    }
}
