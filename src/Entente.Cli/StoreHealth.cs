using System.Diagnostics;
using System.Globalization;
using Entente.Storage.Keeping;
using Entente.Storage.Ledger;
using Entente.Storage.Queries;
using Entente.Storage.Store;

namespace Entente.Cli;

/// <summary>Looks into a store and says how it is. Changes nothing.</summary>
/// <param name="say">Takes a fact: its name and what it is.</param>
internal sealed class StoreHealth(Action<string, string> say)
{
    private const int Shown = 5; // rejects and waiting items named

    /// <summary>Looks; the exit status is the verdict.</summary>
    public int Look(StorePlace place)
    {
        say("store", $"{place} ({(place.Folder is null ? "PostgreSQL" : "folder")})");
        try
        {
            if (!Evidence.Exists(place)) return Verdict(ExitCode.Failed, "there is no store here; make one with 'entente add' or 'entente demo'");
            if (place.Folder is { } folder && !Files(place, folder)) return Verdict(ExitCode.Damaged, "the index is damaged, the log is the truth: run 'entente rebuild'");
            using var evidence = Evidence.Open(place);
            return Inside(evidence) ? Verdict(ExitCode.Done, "all is well") : Verdict(ExitCode.Damaged, "the store does not add up; run 'entente verify' and 'entente rebuild'");
        }
        catch (StoreInUseException e)
        {
            return Verdict(ExitCode.InUse, $"not looked into: {e.Message}");
        }
        catch (DamageException e)
        {
            return Verdict(ExitCode.Damaged, e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SchemaException)
        {
            return Verdict(ExitCode.Failed, e.Message);
        }
    }

    /// <summary>A size in words.</summary>
    public static string Size(long bytes) => bytes switch
    {
        >= 1 << 30 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1 << 30):0.0} GiB"),
        >= 1 << 20 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1 << 20):0.0} MiB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
    };

    private bool Files(StorePlace place, string folder)
    {
        say("disk", $"{Size(new DriveInfo(folder).AvailableFreeSpace)} free");
        say("owner", StoreOwner.Of(folder)?.ToString() ?? "none, the store is free");
        var segments = new DirectoryInfo(Evidence.LedgerFolder(place)).GetFiles();
        say("log files", $"{Counted.Of(segments.Length, "file")}, {Size(segments.Sum(file => file.Length))}");
        var index = new FileInfo(Evidence.IndexPath(place));
        var changes = new FileInfo(index.FullName + ".wal");
        say("index file", index.Exists ? $"{Size(index.Length)}{(changes.Exists ? $", {Size(changes.Length)} of changes beside it: it was not closed" : "")}" : "none; it is made when the store is opened");
        if (Upkeep.CheckIndex(place) is not { } damage) return true;
        say("seal", damage.ToString());
        return false;
    }

    private bool Inside(Evidence evidence)
    {
        var (store, log, applied) = (evidence.Store, evidence.Log, evidence.Store.Applied);
        say("log", Counted.Of(log.Count, "record"));
        say("index", applied.Count == log.Count ? "in step with the log" : $"{Counted.Of(log.Count - applied.Count, "record")} behind; the next command catches up");
        var start = Stopwatch.GetTimestamp();
        var answers = new Answers(store);
        var (all, first) = (EventQuery.Parse(""), answers.Events(EventQuery.Parse(""), 1).Rows.Count);
        var counts = string.Join(", ", Counted.Of(store.CountDocuments(), "document"), Counted.Of(answers.Count(Subject.Events, all), "event"), Counted.Of(answers.Count(Subject.Statements, all), "statement"), Counted.Of(answers.Count(Subject.Stories, all), "story"));
        say("query", string.Create(CultureInfo.InvariantCulture, $"{counts}; answered in {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms"));
        var whole = Law(store) && applied.Count <= log.Count && (first == 1 || answers.Count(Subject.Events, all) == 0);
        foreach (var sighting in store.Waiting().Take(Shown)) say("waiting", $"{sighting.Place} since {sighting.At:yyyy-MM-dd HH:mm}Z: {sighting.Cause}");
        foreach (var sighting in store.Sightings().Where(sighting => sighting.Outcome == "rejected").TakeLast(Shown)) say("rejected", $"{sighting.Place}: {sighting.Cause}; {sighting.Remedy}");
        return whole;
    }

    private bool Law(Store store)
    {
        var whole = true;
        foreach (var tally in store.Tally())
        {
            var holds = tally.Seen == tally.Stored + tally.Duplicate + tally.Rejected + tally.Waiting;
            whole &= holds;
            say("source", $"{tally.Source}: seen {tally.Seen} {(holds ? "=" : "IS NOT")} stored {tally.Stored} + duplicate {tally.Duplicate} + rejected {tally.Rejected} + waiting {tally.Waiting}");
        }
        return whole;
    }

    private int Verdict(int status, string words)
    {
        say("verdict", words);
        return status;
    }
}
