using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Entente.Storage.Keeping;

namespace Entente.Cli;

/// <summary><c>entente schema</c>: the JSON Schema of what the program writes.</summary>
internal sealed class SchemaVerb(Streams streams)
{
    private static readonly JsonSerializerOptions indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Argument<string> name = new("LINE") { Description = $"What a line is: {string.Join(", ", LineSchema.Lines)}", Arity = ArgumentArity.ZeroOrOne, DefaultValueFactory = _ => LineSchema.Lines[0] };
    private readonly Option<FileInfo?> output = SharedOptions.Output();

    /// <summary>The verb with its options.</summary>
    public Command Command()
    {
        var command = new Command("schema", "Prints the JSON Schema (draft 2020-12) of the JSON lines that the program writes.\n\nExample: entente schema -o reading.schema.json\n         entente schema kept_event") { name, output };
        command.Validators.Add(result =>
        {
            if (result.GetValue(name) is { } line && !LineSchema.Lines.Contains(line)) result.AddError($"LINE: '{line}' is none of {string.Join(", ", LineSchema.Lines)}.");
        });
        command.SetAction(parsed =>
        {
            using var results = SharedOptions.Open(parsed.GetValue(output), streams);
            results.Write(Encoding.UTF8.GetBytes(LineSchema.Of(parsed.GetValue(name)!).ToJsonString(indented) + "\n"));
            return ExitCode.Done;
        });
        return command;
    }
}
