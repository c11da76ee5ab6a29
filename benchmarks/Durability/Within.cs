using System.Reflection;

namespace Entente.Benchmarks.Durability;

/// <summary>The program run inside this process: quick, for what is not to be killed. What it writes to standard output goes there.</summary>
internal static class Within
{
    private const int Crash = 134; // as the runtime ends a process on an exception nobody caught

    private static readonly MethodInfo entry = Assembly.Load("Entente.Cli").EntryPoint!;

    /// <summary>Runs a command line.</summary>
    public static Ran Run(params string[] arguments)
    {
        var (before, said) = (Console.Error, new StringWriter());
        Console.SetError(said);
        try
        {
            return new Ran((int)entry.Invoke(null, [arguments])!, "", said.ToString());
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return new Ran(Crash, "", (e.InnerException ?? e).ToString());
        }
        finally
        {
            Console.SetError(before);
        }
    }
}
