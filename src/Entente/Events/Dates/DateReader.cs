using Entente.Documents;
using Entente.Sentences;

namespace Entente.Events.Dates;

/// <summary>Reads date expressions and resolves them against the day of publication.</summary>
/// <remarks>A weekday without more is the last one on or before publication; with a future verb, or after <em>next</em>, the coming one.</remarks>
internal static class DateReader
{
    private static readonly string[] months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
    private static readonly string[] days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    private static readonly string[] numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>All date expressions of a sentence in order; each carries its span.</summary>
    public static IReadOnlyList<EventDate> Read(Sentence sentence, DateOnly? published)
    {
        var found = new List<EventDate>();
        for (var i = 0; i < sentence.Tokens.Count;)
        {
            var (date, end) = At(sentence, i, published);
            if (date is not null) found.Add(date with { Span = new TextSpan(sentence.Tokens[i].Span.Start, sentence.Tokens[end - 1].Span.End) });
            i = Math.Max(end, i + 1);
        }
        return found;
    }

    private static (EventDate?, int) At(Sentence sentence, int i, DateOnly? published)
    {
        var word = Lower(sentence, i);
        if (Month(sentence, i) is var month and > 0) return Monthly(sentence, i, month, published);
        if (int.TryParse(word, out var number)) return Numeric(sentence, i, number, published);
        if (IsoDay(word) is { } iso) return (Exactly(iso), i + 1);
        if (Array.IndexOf(days, word) is var day and >= 0) return (published is { } p ? Exactly(Weekday(p, day, ComesAfter(sentence, i))) : null, i + 1);
        if (word.Length >= 5 && word[..4].All(char.IsAsciiDigit) && word[4..] is "s" or "'s" or "’s") return (Span(Decade(int.Parse(word[..4])), DatePrecision.Decade), i + 1);
        return published is { } today ? Relative(sentence, i, word, today) : (null, i);
    }

    private static (EventDate?, int) Monthly(Sentence sentence, int i, int month, DateOnly? published)
    {
        var next = i + 1;
        if (Day(Lower(sentence, next)) is var day and > 0 && !IsYear(Lower(sentence, next)))
        {
            next++;
            var (last, afterRange) = RangeEnd(sentence, next);
            if (last > 0) next = afterRange;
            var (year, after) = YearAfter(sentence, next);
            if ((year ?? Guess(month, day, published, sentence, i)) is not { } y || !Valid(y, month, day)) return (null, i + 1);
            var start = new DateOnly(y, month, day);
            return last > day && Valid(y, month, last)
                ? (new EventDate(start, new DateOnly(y, month, last), DatePrecision.Range, DateOrigin.Expression, null), after)
                : (Exactly(start), after);
        }
        var (stated, end) = YearAfter(sentence, next);
        if (stated is null && !Introduced(sentence, i)) return (null, i + 1); // "may", "march" and "August" as other words
        return (stated ?? Guess(month, 1, published, sentence, i)) is { } guessed ? (Whole((guessed, month)), end) : (null, i + 1);
    }

    private static (EventDate?, int) Numeric(Sentence sentence, int i, int number, DateOnly? published)
    {
        if (number is >= 1 and <= 31 && Lower(sentence, i + 1) is var after && (Month(sentence, i + 1) is var m and > 0 || (after == "of" && Month(sentence, i + 2) is var of and > 0 && (m = of) > 0)))
        {
            var (year, end) = YearAfter(sentence, after == "of" ? i + 3 : i + 2);
            if ((year ?? Guess(m, number, published, sentence, i)) is { } y && Valid(y, m, number)) return (Exactly(new DateOnly(y, m, number)), end);
        }
        if (number is >= 1800 and <= 2100 && sentence.Tokens[i].Form.Length == 4 && Introduced(sentence, i)) return (Year(number), i + 1);
        return published is { } today ? Ago(sentence, i, number, today) : (null, i);
    }

    private static (EventDate?, int) Relative(Sentence sentence, int i, string word, DateOnly today)
    {
        switch (word)
        {
            case "today" or "tonight": return (Exactly(today), i + 1);
            case "yesterday": return (Exactly(today.Later(-1)), i + 1);
            case "tomorrow": return (Exactly(today.Later(1)), i + 1);
            case "last" or "past" or "previous": return Shifted(sentence, i, today, -1);
            case "next" or "coming" or "following": return Shifted(sentence, i, today, 1);
            case "this": return Shifted(sentence, i, today, 0);
            case "a" or "an" when Unit(Lower(sentence, i + 1)) is not '?': return Ago(sentence, i, 1, today);
            case "several" or "few" or "recent" when Lower(sentence, i + 1) is "year" or "years" or "decades":
                return (Span((today.Later(-1826), today), DatePrecision.Range), i + 2);
        }
        return Array.IndexOf(numbers, word) is var number and > 0 ? Ago(sentence, i, number, today) : (null, i);
    }

    private static (EventDate?, int) Shifted(Sentence sentence, int i, DateOnly today, int by)
    {
        var unit = Lower(sentence, i + 1);
        if (Array.IndexOf(days, unit) is var day and >= 0)
            return (Exactly(by < 0 ? Weekday(today.Later(-1), day, false) : by > 0 ? Weekday(today.Later(1), day, true) : Weekday(today, day, ComesAfter(sentence, i))), i + 2);
        if (Month(sentence, i + 1) is var month and > 0)
            return (Whole((by < 0 && month >= today.Month ? today.Year - 1 : by > 0 && month <= today.Month ? today.Year + 1 : today.Year, month)), i + 2);
        return unit switch
        {
            "weekend" => (Weekend(today.Later(7 * by)), i + 2),
            "week" => (Span(Week(today.Later(7 * by)), DatePrecision.Week), i + 2),
            "month" => (Whole(today.MonthLater(by)), i + 2),
            "year" => (Year(today.Year + by), i + 2),
            "morning" or "afternoon" or "evening" when by == 0 => (Exactly(today), i + 2),
            "night" or "evening" when by < 0 => (Exactly(today.Later(-1)), i + 2),
            _ => (null, i),
        };
    }

    private static (EventDate?, int) Ago(Sentence sentence, int i, int count, DateOnly today)
    {
        var (unit, mark) = (Unit(Lower(sentence, i + 1)), Lower(sentence, i + 2));
        if (unit == '?' || count > 1000 || mark is not ("ago" or "earlier" or "before")) return (null, i);
        return (unit switch
        {
            'd' => Exactly(today.Later(-count)),
            'w' => Span(Week(today.Later(-7 * count)), DatePrecision.Week),
            'm' => Whole(today.MonthLater(-count)),
            _ => Year(today.Year - count),
        }, i + 3);
    }

    private static char Unit(string word) => word.TrimEnd('s') switch { "day" => 'd', "week" => 'w', "month" => 'm', "year" => 'y', _ => '?' };

    private static string Lower(Sentence sentence, int i) => i >= 0 && i < sentence.Tokens.Count ? sentence.Tokens[i].Form.ToLowerInvariant() : "";

    private static int Month(Sentence sentence, int i)
    {
        if (i >= sentence.Tokens.Count) return 0;
        var form = sentence.Tokens[i].Form;
        if (form.Length < 3 || !char.IsUpper(form[0]) || (form is "May" or "March" && sentence.Tokens[i].Upos is "AUX" or "VERB")) return 0;
        var word = form.TrimEnd('.').ToLowerInvariant();
        return word is "sept" ? 9 : 1 + Array.FindIndex(months, m => m == word || (word.Length == 3 && m.StartsWith(word, StringComparison.Ordinal)));
    }

    private static int Day(string word) => int.TryParse(word.AsSpan().TrimEnd("stndrh"), out var day) && day is >= 1 and <= 31 ? day : 0;

    private static bool IsYear(string word) => word.Length == 4 && int.TryParse(word, out var year) && year is >= 1800 and <= 2100;

    private static (int, int) RangeEnd(Sentence sentence, int i) =>
        Lower(sentence, i) is "-" or "–" or "to" or "and" && Day(Lower(sentence, i + 1)) is var last and > 0 ? (last, i + 2) : (0, i);

    private static (int? Year, int End) YearAfter(Sentence sentence, int i)
    {
        var at = Lower(sentence, i) is "," or "of" ? i + 1 : i;
        return IsYear(Lower(sentence, at)) ? (int.Parse(Lower(sentence, at)), at + 1) : (null, i);
    }

    private static bool Introduced(Sentence sentence, int i) =>
        i > 0 && Lower(sentence, i - 1) is "in" or "since" or "of" or "by" or "until" or "during" or "from" or "to" or "early" or "late" or "mid" or "before" or "after" or "for" or "around" or "(" or "and" or "the" or "every" or "-" or "–";

    private static int? Guess(int month, int day, DateOnly? published, Sentence sentence, int i)
    {
        if (published is not { } today) return null;
        var guess = new DateOnly(today.Year, month, Math.Min(day, DateTime.DaysInMonth(today.Year, month)));
        if (ComesAfter(sentence, i)) return guess < today.Later(-31) ? today.Year + 1 : today.Year;
        return guess > today.Later(7) ? today.Year - 1 : today.Year;
    }

    private static bool ComesAfter(Sentence sentence, int i)
    {
        for (var word = sentence.Tokens[i].Head; word >= 0; word = sentence.Tokens[word].Head)
        {
            if (sentence.Tokens[word].Upos != "VERB") continue;
            foreach (var child in sentence.Children(word))
                if (sentence.Tokens[child] is { Deprel: "aux", Lemma: "will" or "shall" or "would" or "'ll" }) return true;
            return sentence.Tokens[word].Lemma is "schedule" or "plan" or "expect" or "set" || (sentence.Tokens[word].Xpos == "VB" && Lower(sentence, word - 1) == "to");
        }
        return false;
    }

    private static DateOnly? IsoDay(string word) => word.Length == 10 && DateOnly.TryParseExact(word, "yyyy-MM-dd", out var day) ? day : null;

    private static DateOnly Weekday(DateOnly from, int day, bool ahead)
    {
        var back = ((int)from.DayOfWeek + 6 - day) % 7;
        return ahead ? from.Later((7 - back) % 7) : from.Later(-back);
    }

    private static bool Valid(int year, int month, int day) => Calendar.HasYear(year) && day <= DateTime.DaysInMonth(year, month);

    private static EventDate Exactly(DateOnly day) => new(day, day, DatePrecision.Day, DateOrigin.Expression, null);

    private static EventDate? Whole((int Year, int Month) of) =>
        Calendar.HasYear(of.Year) ? Span((new(of.Year, of.Month, 1), new(of.Year, of.Month, DateTime.DaysInMonth(of.Year, of.Month))), DatePrecision.Month) : null;

    private static EventDate? Year(int year) => Calendar.HasYear(year) ? Span((new(year, 1, 1), new(year, 12, 31)), DatePrecision.Year) : null;

    private static EventDate Span((DateOnly Start, DateOnly End) range, DatePrecision precision) => new(range.Start, range.End, precision, DateOrigin.Expression, null);

    private static (DateOnly, DateOnly) Week(DateOnly day) => (day.Later(-(((int)day.DayOfWeek + 6) % 7)), day.Later(6 - (((int)day.DayOfWeek + 6) % 7)));

    private static EventDate Weekend(DateOnly day)
    {
        var (_, sunday) = Week(day);
        return new EventDate(sunday.Later(-1), sunday, DatePrecision.Range, DateOrigin.Expression, null);
    }

    private static (DateOnly, DateOnly) Decade(int year) => (new(Math.Max(year, 1), 1, 1), new(Math.Min(year + 9, 9999), 12, 31));
}
