using System.Collections.Immutable;

namespace Entente.Stories;

/// <summary>What stories need to know of a document, in one to four kilobytes: two documents are compared by their signatures alone, and no text is read again.</summary>
/// <remarks>Two readings of one document by one engine give equal signatures; bytes and back change nothing.</remarks>
public sealed record Signature
{
    /// <summary>Id of the document.</summary>
    public required string Id { get; init; }

    /// <summary>Day of publication; null when unknown.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>ISO date or date-time of publication, as the document has it; null when unknown.</summary>
    public string? Published { get; init; }

    /// <summary>Who published it: the outlet's name, else the host of its address; null when unknown.</summary>
    public string? Outlet { get; init; }

    /// <summary>The family of owners; the outlet itself where no owner is known.</summary>
    public string? Owner { get; init; }

    /// <summary>ISO 639-1 code.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Hash of the headline; 0 for none.</summary>
    public uint Title { get; init; }

    /// <summary>Words of the body.</summary>
    public int Words { get; init; }

    /// <summary>Names of the agencies whose copy it says it is or rests on, sorted.</summary>
    public IReadOnlyList<string> Credits { get; init; } = [];

    /// <summary>Families of owners of <see cref="Credits"/>, in the same order.</summary>
    public IReadOnlyList<string> CreditOwners { get; init; } = [];

    /// <summary>MinHash of the body's runs of three words; empty for a body of fewer.</summary>
    public ImmutableArray<uint> Text { get; init; } = [];

    /// <summary>How many different runs there are.</summary>
    public int TextSize { get; init; }

    /// <summary>MinHash of successive names and numbers, which stay when the words around them are exchanged.</summary>
    public ImmutableArray<uint> Matter { get; init; } = [];

    /// <summary>How many different pairs of those there are.</summary>
    public int MatterSize { get; init; }

    /// <summary>Words of content, by key.</summary>
    public ImmutableArray<Weighted> Terms { get; init; } = [];

    /// <summary>Words of headline and first sentences, by key.</summary>
    public ImmutableArray<Weighted> Lead { get; init; } = [];

    /// <summary>States, persons, bodies and places, by key.</summary>
    public ImmutableArray<Weighted> Names { get; init; } = [];

    /// <summary>Figures, years and dates, by hash, sorted.</summary>
    public ImmutableArray<uint> Numbers { get; init; } = [];

    /// <summary>What it says was done.</summary>
    public IReadOnlyList<Act> Acts { get; init; } = [];

    /// <summary>What is denied in it.</summary>
    public IReadOnlyList<Denial> Denials { get; init; } = [];

    /// <summary>The signature as bytes, which begin with the number of their format.</summary>
    public byte[] ToBytes() => SignatureBytes.Write(this);

    /// <summary>The signature that <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="FormatException">The bytes are of another format or damaged.</exception>
    public static Signature FromBytes(ReadOnlySpan<byte> bytes) => SignatureBytes.Read(bytes);

    /// <summary>By value, lists too.</summary>
    public bool Equals(Signature? other) => other is not null && (ReferenceEquals(this, other) || ToBytes().AsSpan().SequenceEqual(other.ToBytes()));

    /// <summary>Agrees with <see cref="Equals(Signature)"/>.</summary>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    /// <summary>Order of telling: day, then moment, texts without a credit first, the longer first, then id; undated last.</summary>
    internal static int InTime(Signature one, Signature other)
    {
        var order = (one.Day ?? DateOnly.MaxValue).CompareTo(other.Day ?? DateOnly.MaxValue);
        if (order == 0) order = Moment(one).CompareTo(Moment(other));
        if (order == 0) order = one.Credits.Count.CompareTo(other.Credits.Count);
        if (order == 0) order = other.Words.CompareTo(one.Words);
        return order != 0 ? order : string.CompareOrdinal(one.Id, other.Id);
    }

    // A bare date says nothing about the hour, so it sorts as the day's end.
    private static DateTimeOffset Moment(Signature signature) =>
        signature.Published is { Length: > 10 } text && DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : DateTimeOffset.MaxValue;
}
