namespace Entente.Cli;

/// <summary>Colours for the terminal, or none when the output is piped or <c>NO_COLOR</c> is set.</summary>
internal sealed class Ink(bool colours)
{
    public string Bold(string text) => In("1", text);

    public string Faint(string text) => In("2", text);

    public string Actor(string text) => In("36", text);

    public string Recipient(string text) => In("35", text);

    public string Voice(string text) => In("34", text);

    public string Trigger(string text) => In("1;33", text);

    public string Cooperation(string text) => In("1;32", text);

    public string Conflict(string text) => In("1;31", text);

    private string In(string code, string text) => colours ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
