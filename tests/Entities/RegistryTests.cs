using Entente.Documents;
using Entente.Entities;
using Xunit;

namespace Entente.Tests.Entities;

public sealed class RegistryTests : IDisposable
{
    private readonly Overlay overlay = new();
    private readonly Registry registry;

    public RegistryTests() => registry = Registry.Load(overlay.Data);

    public void Dispose() => overlay.Dispose();

    [Fact]
    public void A_name_is_found_by_its_letters_whatever_its_case_or_points()
    {
        Assert.True(registry.TryFind("freedonia", null, out var state));
        Assert.Equal("FRD", state.Id);
        Assert.True(registry.TryFind("F.F.R.", null, out var front));
        Assert.Equal("freedom-front", front.Id);
    }

    [Fact]
    public void An_unknown_name_finds_nothing() => Assert.False(registry.TryFind("Ozymandia", null, out _));

    [Fact]
    public void An_office_is_held_from_its_first_to_its_last_day()
    {
        var president = registry.Role("president")!;
        Assert.Null(registry.Holder("FRD", president, new DateOnly(2020, 1, 14)));
        Assert.Equal("rufus-firefly", registry.Holder("FRD", president, new DateOnly(2020, 1, 15))?.Person.Id);
        Assert.Equal("rufus-firefly", registry.Holder("FRD", president, new DateOnly(2024, 1, 14))?.Person.Id);
        Assert.Equal("gloria-teasdale", registry.Holder("FRD", president, new DateOnly(2024, 1, 15))?.Person.Id);
        Assert.Equal("gloria-teasdale", registry.Holder("FRD", president, null)?.Person.Id);
    }

    [Fact]
    public void Members_of_a_bloc_are_those_of_the_day()
    {
        Assert.Equal(["FRD"], registry.Members("freedom-front", new DateOnly(1999, 6, 30)));
        Assert.Empty(registry.Members("freedom-front", new DateOnly(1999, 7, 1)));
        Assert.Empty(registry.Members("nobody", null));
    }

    [Fact]
    public void An_overlay_can_take_an_entity_away_with_all_that_is_said_of_it()
    {
        overlay.Write("entities/persons.tsv", "id name aliases surname gender source certainty", "!rufus-firefly", "gloria-teasdale Gloria~Teasdale - Teasdale f own known", "vera-marcal Vera~Marcal - Marcal f own known");
        Assert.Null(Registry.Load(overlay.Data).Find("rufus-firefly"));
    }

    [Fact]
    public void A_bad_row_is_named_with_file_and_line()
    {
        overlay.Write("entities/states.tsv", "id name iso3 cow gw from until kind country source certainty", "FRD Freedonia FRD - - soon - state FRD own known");
        var problem = Assert.Throws<DataFileException>(() => Registry.Load(overlay.Data));
        Assert.EndsWith("entities/states.tsv:2: 'soon' is not a date (YYYY, YYYY-MM or YYYY-MM-DD)", problem.Message);
    }
}
