using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;

namespace Entente.Cli;

/// <summary>Prints the versions of program, data and models.</summary>
internal sealed class VersionAction(Streams streams) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var engine = Engines.Current(null);
        streams.Output.Write(Encoding.UTF8.GetBytes($"entente {engine.Version} (data {engine.Data}, models {engine.Models})\n"));
        return ExitCode.Done;
    }
}
