using System.Data.Common;

namespace Entente.Storage.Queries;

/// <summary>How answers of one kind are found and read: first the narrow rows that hold, then all that is told of them.</summary>
/// <param name="Narrow">Tables in which the conditions are looked at.</param>
/// <param name="Day">Column of the order.</param>
/// <param name="Id">Column that decides between equal days.</param>
/// <param name="Picked">Further columns of the narrow tables that <paramref name="Add"/> reads, each with a comma before it.</param>
/// <param name="Wide">Tables from which answers are read.</param>
/// <param name="WideDay">Their column that has the same day, by which parts of them are passed over.</param>
/// <param name="WideId">Their column that has the same id, with an index.</param>
/// <param name="Columns">Columns that <paramref name="Read"/> reads.</param>
/// <param name="Read">Makes an answer of a wide row.</param>
/// <param name="Add">Takes from a narrow row what no wide one holds, and gives back what puts it into the answer; the picked columns begin at 2.</param>
internal sealed record RowShape<T>(
    string Narrow, string Day, string Id, string Picked, string Wide, string WideDay, string WideId, string Columns, Func<DbDataReader, T> Read, Func<DbDataReader, Func<T, T>> Add);
