namespace Entente.Tests.Cli;

/// <summary>Runs verbs under <c>order</c> on a store of its own.</summary>
public abstract class OrderCommands : IDisposable
{
    private protected readonly string folder = Directory.CreateTempSubdirectory("entente-order").FullName;

    private protected string Store => Path.Combine(folder, "store");

    // The world of 2010: two states with all there is, one to two; of 2011 the smaller has gained.
    private protected const string Nmc = """
        ccode,year,milex,milper,irst,pec,tpop,upop
        2,2010,200,20,20,20,20,20
        710,2010,100,10,10,10,10,10
        2,2011,200,20,20,20,20,20
        710,2011,200,20,20,20,20,20
        20,2011,-9,-9,-9,-9,-9,-9
        """;

    // States on a line, forty roll calls that cut it at different places; who stands below the cut says yes.
    private protected void ImportLine(params int[] states)
    {
        Import("unga-rollcalls", "rcid,session,date\n" + string.Concat(Enumerable.Range(1, 40).Select(call => $"{call},{65 + (call % 2)},{2010 + (call % 2)}-12-01\n")));
        Import("unga-votes", "rcid,ccode,vote\n" + string.Concat(from call in Enumerable.Range(1, 40) from place in Enumerable.Range(0, states.Length) select $"{call},{states[place]},{(place < call % states.Length ? 3 : 1)}\n"));
    }

    public void Dispose()
    {
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private protected (int Status, string Output, string Error) Import(string text) => Import("nmc", text);

    private protected (int Status, string Output, string Error) Import(string kind, string text)
    {
        var file = Path.Combine(folder, kind + ".csv");
        File.WriteAllText(file, text);
        return Run("import", kind, file);
    }

    private protected (int Status, string Output, string Error) Run(params string[] arguments) => CommandLine.Run(["order", .. arguments, "--store", Store]);

    private protected static List<string> Rows(string output) => [.. output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries)];
}
