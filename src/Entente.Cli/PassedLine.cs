using Entente.Documents;

namespace Entente.Cli;

/// <summary>Says of each archive how much in it was no article.</summary>
internal sealed class PassedLine(Progress progress) : IProgress<Passed>
{
    /// <inheritdoc/>
    public void Report(Passed value)
    {
        if (value.Count > 0) progress.Say($"entente: {Terminal.Inert(value.Place)}: {value.Count:N0} records that are no articles were passed over");
    }
}
