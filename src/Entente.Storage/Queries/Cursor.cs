using System.Globalization;
using Entente.Storage.Store;

namespace Entente.Storage.Queries;

/// <summary>Where a page of answers ended; the next begins behind it. Answers are ordered by their first day, those without one last, then by id.</summary>
/// <param name="Day">Day of the last answer.</param>
/// <param name="Id">Its id.</param>
public sealed record Cursor(DateOnly Day, string Id)
{
    /// <summary>Behind an event.</summary>
    public static Cursor Of(EventRecord e) => new(e.Start ?? DateOnly.MaxValue, e.Id);

    /// <summary>Reads what <see cref="ToString"/> wrote; null when it is nothing of the kind.</summary>
    public static Cursor? Parse(string text) =>
        text.Length > 11 && text[10] == '~' && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new Cursor(day, text[11..])
            : null;

    /// <summary>Day, a tilde, id.</summary>
    public override string ToString() => $"{Day:yyyy-MM-dd}~{Id}";
}
