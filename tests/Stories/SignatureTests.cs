using Entente.Stories;
using Xunit;

namespace Entente.Tests.Stories;

public sealed class SignatureTests
{
    private static readonly SignatureMaker Maker = SignatureMaker.Load(Invented.Data);

    private const string Accord = "Freedonia and Sylvania signed an accord on fishing on Tuesday, the Freedonian government said. Some 40 boats had waited in the harbour for eleven days before the two "
        + "foreign ministers met at the old customs house. Sylvania had refused to sign the accord in January. Fishermen welcomed the news, while the opposition called the terms too mild and asked for a vote.";

    [Fact]
    public void Bytes_and_back_change_nothing()
    {
        var signature = Sign(Accord) with { Credits = ["Reuters"], CreditOwners = ["Thomson Reuters"], Denials = [new Denial("e", "ISL")] };
        var again = Signature.FromBytes(signature.ToBytes());
        Assert.Equal(signature, again);
        Assert.Equal(signature.Acts, again.Acts);
        Assert.NotEmpty(again.Acts);
        Assert.Equal(signature.ToBytes(), again.ToBytes());
    }

    [Fact]
    public void Other_and_cut_bytes_are_refused_by_name()
    {
        var bytes = Sign(Accord).ToBytes();
        Assert.Contains("make it anew", Assert.Throws<FormatException>(() => Signature.FromBytes([])).Message);
        Assert.Contains("format 9", Assert.Throws<FormatException>(() => Signature.FromBytes([9, .. bytes[1..]])).Message);
        for (var length = 1; length < bytes.Length; length += 7) Assert.Throws<FormatException>(() => Signature.FromBytes(bytes.AsSpan(0, length)));
    }

    [Fact]
    public void Likeness_is_the_same_both_ways_and_whole_with_oneself()
    {
        var (one, other) = (Sign(Accord), Sign("Freedonia's parliament debated the budget on Wednesday. The minister of finance warned that the deficit would grow to 4.5 percent within two years."));
        Assert.Equal(Likeness.Of(one, other), Likeness.Of(other, one));
        Assert.Equal((1, CopyKind.Reprint), (Likeness.Of(one, one).Share, Likeness.Of(one, one).Kind));
        Assert.Equal(CopyKind.None, Likeness.Of(one, other).Kind);
        Assert.True(Likeness.Of(one, one).Same > Likeness.Of(one, other).Same);
    }

    [Theory]
    [InlineData("FREDONIA, March 3 (Reuters) - " + Accord, "Reuters")]
    [InlineData(Accord + "\n\nAFP contributed to this report.", "Agence France-Presse")]
    [InlineData("By Jane Roe, Associated Press\n\n" + Accord, "Associated Press")]
    [InlineData(Accord + " (Xinhua)", "Xinhua")]
    [InlineData("A bridge was blown up, as reported by TASS on Monday. " + Accord, "TASS")]
    public void An_agency_is_credited_and_its_credit_is_no_part_of_the_text(string text, string agency)
    {
        var signature = Sign(text);
        Assert.Contains(agency, Assert.Single(signature.Credits));
        Assert.True(Likeness.Of(signature, Sign(Accord)).Share > 0.85);
    }

    [Theory]
    [InlineData("The minister spoke to Reuters in the corridor. " + Accord)]
    [InlineData("Thomson Reuters shares rose on Monday. " + Accord)]
    public void Merely_naming_an_agency_is_no_credit(string text) => Assert.Empty(Sign(text).Credits);

    [Fact]
    public void Sketches_do_not_depend_on_order_or_repetition()
    {
        var items = Made.Numbers(1, 50);
        Assert.Equal(MinHash.Of(items, 64), MinHash.Of([.. items.Reverse(), .. items], 64));
        Assert.Equal(64, MinHash.Equal(MinHash.Of(items, 64), MinHash.Of(items, 64)));
        Assert.Empty(MinHash.Of([], 64));
    }

    [Fact]
    public void Sketches_estimate_what_two_sets_share()
    {
        var all = Made.Numbers(2, 400);
        var equal = MinHash.Equal(MinHash.Of(all.AsSpan(0, 300), 1024), MinHash.Of(all.AsSpan(100, 300), 1024)) / 1024.0;
        Assert.Equal(0.5, equal, 0.06); // 200 of 400
    }

    private static Signature Sign(string text) => Maker.Of(Invented.Read(text));
}
