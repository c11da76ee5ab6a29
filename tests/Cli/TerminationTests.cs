using System.Diagnostics;
using System.Reflection;
using Xunit;

namespace Entente.Tests.Cli;

public sealed class TerminationTests
{
    [Theory]
    [InlineData("TERM", 143)]
    [InlineData("INT", 130)]
    public void A_signal_ends_the_program_with_its_own_status(string signal, int status)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows knows no such signals");
        using var program = Process.Start(new ProcessStartInfo("dotnet", [Assembly.Load("Entente.Cli").Location, "read", "-", "--json"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        program.StandardInput.WriteLine("""{"id": "a", "text": "Freedonia praised Sylvania."}""");
        program.StandardInput.Flush(); // and goes on, so that the program waits for more
        Thread.Sleep(TimeSpan.FromSeconds(3));
        Process.Start("kill", ["-" + signal, $"{program.Id}"]).WaitForExit();
        Assert.True(program.WaitForExit(TimeSpan.FromSeconds(60)));
        Assert.Equal(status, program.ExitCode);
    }
}
