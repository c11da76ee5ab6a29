using System.CommandLine;
using System.Globalization;
using Entente.Storage.Imports.Discipline;

namespace Entente.Cli;

/// <summary><c>entente order import</c>: the discipline's own files, checked and kept.</summary>
internal sealed class OrderImportVerb(Streams streams)
{
    private readonly Argument<string> kind = new("KIND") { Description = $"What the files are: {string.Join(", ", DisciplineShelf.Kinds)}" };
    private readonly Argument<string[]> files = new("FILE") { Description = "As its publisher ships it, also .gz", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> store = SharedOptions.Store();

    /// <summary>The verb with its options.</summary>
    public Command Command()
    {
        var command = new Command("import", "Checks files of the discipline and keeps them beside the store, each with its checksum, count of rows and source.\n\nExample: entente order import nmc NMC-60-abridged.csv --store my-store") { kind, files, store };
        command.Validators.Add(result =>
        {
            if (result.GetValue(kind) is { } name && !DisciplineShelf.Kinds.Contains(name)) result.AddError($"KIND: '{name}' is none of {string.Join(", ", DisciplineShelf.Kinds)}.");
        });
        command.SetAction(parsed =>
        {
            var (shelf, status) = (OrderData.Shelf(parsed.GetValue(store)), ExitCode.Done);
            foreach (var file in parsed.GetValue(files)!)
            {
                var receipt = shelf.Import(parsed.GetValue(kind)!, file, reject => streams.Error.WriteLine($"entente: {Terminal.Inert(reject.ToString())}"));
                streams.Error.WriteLine($"entente: {Terminal.Inert(file)}: {Counted.Of(receipt.Rows, "row")}, {receipt.Rejected.ToString("N0", CultureInfo.InvariantCulture)} rejected, sha256 {receipt.Sha256}; {receipt.Cite}{(receipt.Rows == 0 ? "; nothing was kept" : "")}");
                if (receipt.Rejected > 0 || receipt.Rows == 0) status = ExitCode.SomeRejected;
            }
            return status;
        });
        return command;
    }
}
