namespace Entente.Entities;

/// <summary>What a person's offices say of a mention of them.</summary>
internal static class Offices
{
    /// <summary>Ties a mention to a person, with country, sector and role on the document's day.</summary>
    public static void Fill(Draft draft, Entity person, Passage passage)
    {
        draft.Entity = person;
        draft.Name = person.Name;
        draft.Gender ??= person.Gender;
        draft.IsParty = true;

        var office = passage.Registry.OfficeOf(person, passage.Day);
        var last = office ?? passage.Registry.OfficesOf(person).Where(past => passage.Day is null || !(past.From > passage.Day)).MaxBy(past => past.Until ?? DateOnly.MaxValue);
        if (last is null) return;
        draft.Country = last.Of.Country;
        var sector = last.Sector ?? "GOV";
        draft.Sector = office is null ? "ELI" : sector;
        if (office is null) draft.Sectors.Add(sector);
        draft.RoleText ??= office is null ? null : last.Title;
        draft.Role ??= office is null ? null : passage.Registry.Role(last.Title.ToLowerInvariant());
    }
}
