namespace Entente.Entities;

/// <summary>Things whose names hold the name of a place or person that has no part in what they do.</summary>
internal static class ProperThings
{
    /// <summary>Whether the word after a place, a nationality or a person makes a name of them: the Paris <em>Agreement</em>, the Vietnam <em>War</em>.</summary>
    public static bool IsOne(string next) => next is "Agreement" or "Accord" or "Accords" or "War" or "Wars" or "Award" or "Awards" or "Prize" or "Protocol" or "Convention" or "Conventions"
        or "Treaty" or "Treaties" or "Declaration" or "Medal" or "Club" or "Process" or "Framework" or "Principles" or "Country" or "Act" or "Charter" or "Communiqué" or "Platform" or "Cup" or "Day";
}
