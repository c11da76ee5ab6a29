namespace Entente.Order.Alignments;

/// <summary>A roll call of the General Assembly.</summary>
/// <param name="Id">Its number in the data set.</param>
/// <param name="Session">The session; a session begins in the autumn of the year 1945 + its number and may end in the next.</param>
/// <param name="Day">When it was voted; null when unknown.</param>
/// <param name="IsPart">Whether it was on an amendment or a paragraph, not on a whole text.</param>
/// <param name="Resolution">Symbol of the resolution, as the data set writes it; null when unknown.</param>
/// <param name="Title">What it was about; null when unknown.</param>
public sealed record RollCall(int Id, int Session, DateOnly? Day, bool IsPart = false, string? Resolution = null, string? Title = null)
{
    /// <summary>The calendar year in which it was voted; without a day the one in which its session began.</summary>
    public int Year => Day?.Year ?? 1945 + Session;
}
