using Entente.Order.Alignments;

namespace Entente.Storage.Imports.Discipline;

/// <summary>Files on how states place themselves: roll calls, votes, alliances.</summary>
internal static class AlignmentFiles
{
    private const string Voeten = "Voeten, Data and Analyses of Voting in the UN General Assembly (2013); CC0";

    /// <summary>Votes in the General Assembly: a row a state and roll call.</summary>
    public static DisciplineFile<RollCallVote> Votes { get; } = new(
        new ForeignFile("unga-votes", ["rcid", "ccode", "vote"], ["rcid", "ccode", "vote"], Quotes: true, HasHeader: true), Voeten,
        row => new RollCallVote(Number(row, "rcid"), row.State("ccode"), Choice(row)))
    {
        Same = EqualityComparer<RollCallVote>.Create((one, two) => (one?.RollCall, one?.State) == (two?.RollCall, two?.State), row => HashCode.Combine(row.RollCall, row.State)),
    };

    /// <summary>Roll calls in the General Assembly, with session and day.</summary>
    public static DisciplineFile<RollCall> RollCalls { get; } = new(
        new ForeignFile("unga-rollcalls", ["rcid", "session", "importantvote", "date", "unres", "amend", "para", "short", "descr"], ["rcid", "session"], Quotes: true, HasHeader: true) { Least = 2 }, Voeten,
        row => new RollCall(Number(row, "rcid"), row.Within("session", 1, 200, "is no session", "write its number, such as 77"), row.Text("date") is null ? null : row.Day("date"), row.Text("amend") == "1" || row.Text("para") == "1", row.Text("unres"), row.Text("short")))
    {
        Same = EqualityComparer<RollCall>.Create((one, two) => one?.Id == two?.Id, row => row.Id),
    };

    /// <summary>Pairs of roll calls on the same text.</summary>
    public static DisciplineFile<RepeatedText> Repeats { get; } = new(
        new ForeignFile("unga-matches", ["rcid1", "rcid2"], ["rcid1", "rcid2"], Quotes: true, HasHeader: true),
        "Bailey, Strezhnev & Voeten (2017), Estimating Dynamic State Preferences from United Nations Voting Data; MIT",
        row => new RepeatedText(Number(row, "rcid1"), Number(row, "rcid2")))
    {
        Same = EqualityComparer<RepeatedText>.Default,
    };

    /// <summary>Alliance obligations by directed dyad and year.</summary>
    public static DisciplineFile<AllianceYear> Alliances { get; } = new(
        new ForeignFile("alliances", ["ccode1", "ccode2", "year", "defense", "offense", "neutral", "nonagg", "consul"], ["ccode1", "ccode2", "year", "defense", "offense", "neutral", "nonagg", "consul"], Quotes: true, HasHeader: true),
        "Leeds, Ritter, Mitchell & Long (2002), Alliance Treaty Obligations and Provisions; free with citation",
        row => new AllianceYear(row.State("ccode1"), row.State("ccode2"), row.Year(), AllianceTie.Value(Owes(row, "defense"), Owes(row, "offense"), Owes(row, "neutral"), Owes(row, "nonagg"), Owes(row, "consul"))))
    {
        Same = EqualityComparer<AllianceYear>.Create((one, two) => (one?.State, one?.Ally, one?.Year) == (two?.State, two?.Ally, two?.Year), row => HashCode.Combine(row.State, row.Ally, row.Year)),
    };

    private static int Number(ForeignRow row, string column) => row.Within(column, 0, int.MaxValue, "is no number of a roll call", "write its number in the data set");

    // 8 is absent, 9 not a member.
    private static byte Choice(ForeignRow row) => row.Within("vote", 1, 9, "is no vote", "write 1 yes, 2 abstention, 3 no, 8 absent or 9 no member") switch
    {
        var choice and <= 3 => (byte)choice,
        8 or 9 => Portfolios.Absent,
        _ => throw row.Reject("vote", "is no vote", "write 1 yes, 2 abstention, 3 no, 8 absent or 9 no member"),
    };

    private static bool Owes(ForeignRow row, string column) => row.Within(column, 0, 1, "is no obligation", "write 1 or 0") == 1;
}
