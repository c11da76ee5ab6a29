using System.CommandLine;
using Entente.Storage.Keeping;
using Entente.Storage.Ledger;

namespace Entente.Cli;

/// <summary>The verbs that look after a store: <c>verify</c>, <c>rebuild</c>, <c>backup</c>, <c>forget</c>.</summary>
internal sealed class UpkeepVerbs(Streams streams)
{
    private readonly Option<string?> store = SharedOptions.Store();

    /// <summary>All of them.</summary>
    public IEnumerable<Command> Commands() => [Verify(), Rebuild(), Backup(), Forget()];

    private Command Verify()
    {
        var command = new Command("verify", "Reads every byte of a store and names any damage; exit status 4 when there is some.\n\nExample: entente verify --store my-store") { store };
        command.SetAction(parsed =>
        {
            var place = Existing(parsed);
            if (place.Folder is null) return VerifyDatabase(place);
            var (ledger, index) = Upkeep.Verify(place);
            foreach (var damage in ledger.Damages) streams.Error.WriteLine($"entente: {Terminal.Inert(damage.ToString())}");
            if (index is not null) streams.Error.WriteLine($"entente: {Terminal.Inert(index.ToString())}");
            Say($"{place}: {Counted.Of(ledger.Intact, "record")} whole of {ledger.Acknowledged?.ToString() ?? "an unknown number"}, {ledger.Forgotten} of them taken down, {Counted.Of(ledger.Segments, "segment")}, {Counted.Of(ledger.Bytes, "byte")} read, {Counted.Of(ledger.Damages.Count + (index is null ? 0 : 1), "damaged place")}");
            return ledger.Whole && index is null ? ExitCode.Done : ExitCode.Damaged;
        });
        return command;
    }

    private int VerifyDatabase(StorePlace place)
    {
        using var evidence = Evidence.Open(place);
        var count = evidence.Log.Read().LongCount(); // throws on the first record that is not as written
        Say($"{place}: {Counted.Of(count, "record")} whole, none damaged");
        return ExitCode.Done;
    }

    private Command Rebuild()
    {
        var command = new Command("rebuild", "Makes the index of a store anew from its log; of a damaged log all whole records are saved first.\n\nExample: entente rebuild --store my-store") { store };
        command.SetAction((parsed, cancellation) =>
        {
            var place = Existing(parsed);
            if (place.Folder is null) throw new IOException($"{place}: a database keeps its index in step by itself; 'rebuild' is for folders");
            using var progress = new Progress(streams.Error, true);
            var saved = Upkeep.Rebuild(place, TimeProvider.System, (done, all) => progress.Show($"{done:N0} of {all:N0} records indexed"), cancellation);
            foreach (var lost in saved?.Lost ?? []) progress.Say($"entente: {Terminal.Inert(lost.ToString())}");
            progress.Say($"entente: {place}: the index is made anew{(saved is null ? "" : $"; {Counted.Of(saved.Copied, "whole record")} saved of a damaged log, whose files lie beside it")}");
            return Task.FromResult(saved is null ? ExitCode.Done : ExitCode.SomeRejected);
        });
        return command;
    }

    private Command Backup()
    {
        var target = new Argument<DirectoryInfo>("TARGET") { Description = "Folder of the copy; what it has already is not copied again" };
        var restore = new Option<bool>("--restore") { Description = "Copy from TARGET back into the store, which has no log yet" };
        var command = new Command("backup", "Copies the log of a store, from which all else is made; also while the store is in use.\n\nExample: entente backup /media/disk/entente --store my-store") { target, restore, store };
        command.SetAction((parsed, cancellation) =>
        {
            var (place, folder) = (SharedOptions.Place(parsed.GetValue(store)), parsed.GetValue(target)!.FullName);
            if (place.Folder is null) throw new IOException($"{place}: use the database's own backup, pg_dump");
            if (parsed.GetValue(restore)) return Task.FromResult(Restore(place, folder, cancellation));
            Existing(parsed);
            var report = LedgerBackup.Copy(place.Folder, folder);
            Say($"{folder}: {Counted.Of(report.Records, "record")}; {Counted.Of(report.Copied, "segment")} copied, {report.Kept} there before");
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private int Restore(StorePlace place, string folder, CancellationToken cancellation)
    {
        var report = LedgerBackup.Restore(folder, place.Folder!);
        using var progress = new Progress(streams.Error, true);
        using var keeper = StoreVerb.Open(place, progress, cancellation);
        Say($"{place}: {Counted.Of(report.Intact, "record")} restored");
        return ExitCode.Done;
    }

    private Command Forget()
    {
        var documents = new Argument<string[]>("ID") { Description = "Ids of documents, as they stand under 'document' in 'entente events --json' and in the receipts of 'entente add --json'", Arity = ArgumentArity.OneOrMore };
        var why = new Option<string>("--why") { Description = "Reason, kept in the tombstone", HelpName = "TEXT", DefaultValueFactory = _ => "" };
        var command = new Command("forget", "Takes documents down: their text goes from log and store for good, a tombstone stays.\n\nExample: entente forget a1b2c3 --why \"publisher's request\" --store my-store") { documents, why, store };
        command.SetAction((parsed, cancellation) =>
        {
            using var progress = new Progress(streams.Error, true);
            using var keeper = StoreVerb.OpenExisting(SharedOptions.Place(parsed.GetValue(store)), progress, cancellation);
            var unknown = 0;
            foreach (var document in parsed.GetValue(documents)!)
            {
                if (keeper.Forget(document, parsed.GetValue(why)!)) continue;
                unknown++;
                progress.Say($"entente: '{Terminal.Inert(document)}': there is no such document, or it was taken down before; ids of documents stand under 'document' in 'entente events --json'");
            }
            return Task.FromResult(unknown > 0 ? ExitCode.SomeRejected : ExitCode.Done);
        });
        return command;
    }

    private StorePlace Existing(ParseResult parsed)
    {
        var place = SharedOptions.Place(parsed.GetValue(store));
        return Evidence.Exists(place) ? place : throw StoreVerb.Missing(place);
    }

    private void Say(string line) => streams.Error.WriteLine($"entente: {line}");
}
