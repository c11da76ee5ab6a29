using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Entente.Cli;

/// <summary><c>entente doctor</c>: how program, machine and store are, in words that can be pasted into a report.</summary>
internal sealed class DoctorVerb(Streams streams)
{
    private const int Column = 12;

    private readonly Option<string?> store = SharedOptions.Store();

    /// <summary>The verb with its options.</summary>
    public Command Command()
    {
        var command = new Command("doctor", "Says how program, machine and store are: versions, space, log and index, counts of each source, what waits and what was rejected. Passwords, queries of addresses and your home folder are left out, so it can be pasted into a report. Exit status 0: all is well; 1: the store could not be looked into; 4: it is damaged; 5: it is in use.\n\nExample: entente doctor --store my-store") { store };
        command.SetAction(parsed =>
        {
            Machine();
            return new StoreHealth(Say).Look(SharedOptions.Place(parsed.GetValue(store)));
        });
        return command;
    }

    private void Machine()
    {
        var engine = Engines.Current(null);
        Say("entente", $"{engine.Version} data {engine.Data} models {engine.Models}, record {Json.SchemaVersion}");
        Say("system", $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription.Trim()}, {RuntimeInformation.OSArchitecture}");
        Say("machine", string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(Environment.ProcessorCount, "core")}, {StoreHealth.Size(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes)} of memory"));
    }

    private void Say(string name, string what) =>
        streams.Output.Write(Encoding.UTF8.GetBytes($"{name.PadRight(Column)}{Terminal.Inert(Redacted.Of(what, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile)))}\n"));
}
