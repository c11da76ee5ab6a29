namespace Entente.Storage.Queries;

/// <summary>How many events began within a period, beside what was watched then.</summary>
/// <param name="Start">First day.</param>
/// <param name="VerbalCooperation">Events of quad 1.</param>
/// <param name="MaterialCooperation">Events of quad 2.</param>
/// <param name="VerbalConflict">Events of quad 3.</param>
/// <param name="MaterialConflict">Events of quad 4.</param>
/// <param name="Documents">Documents published within the period that were read.</param>
public sealed record PeriodCount(DateOnly Start, long VerbalCooperation, long MaterialCooperation, long VerbalConflict, long MaterialConflict, long Documents)
{
    /// <summary>Events of any quad.</summary>
    public long Events => VerbalCooperation + MaterialCooperation + VerbalConflict + MaterialConflict;
}
