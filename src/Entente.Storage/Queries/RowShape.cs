using System.Data.Common;

namespace Entente.Storage.Queries;

/// <summary>How answers of one kind are found and read: first the narrow rows that hold, then all that is told of them.</summary>
/// <param name="Narrow">Tables in which the conditions are looked at.</param>
/// <param name="Day">Column of the order.</param>
/// <param name="Id">Column that decides between equal days.</param>
/// <param name="Picked">Columns taken out of the narrow tables, id and sort_day among them.</param>
/// <param name="Columns">Columns to read, sort_day the last.</param>
/// <param name="Wide">What the picked rows, called <c>e</c>, are joined with.</param>
/// <param name="WideDay">Column of the wide table that has the same day, by which parts of it are passed over.</param>
/// <param name="Read">Makes an answer.</param>
internal sealed record RowShape<T>(string Narrow, string Day, string Id, string Picked, string Columns, string Wide, string WideDay, Func<DbDataReader, T> Read);
