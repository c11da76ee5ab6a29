using System.Diagnostics;
using Xunit;

namespace Entente.Tests.Cli;

public sealed class StandardStreamTests
{
    [Theory]
    [InlineData("read - <&-", 3, "standard input is closed")]
    [InlineData("relate - <&-", 1, "standard input is closed")]
    [InlineData("--version >&-", 1, "standard output is closed")]
    public async Task A_stream_that_the_caller_closed_is_named(string arguments, int status, string cause)
    {
        if (!Directory.Exists("/proc/self/fdinfo")) Assert.Skip("nothing here tells which streams are closed");
        var program = Path.Combine(AppContext.BaseDirectory, "Entente.Cli.dll");
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", $"exec dotnet '{program}' {arguments}"]) { RedirectStandardError = true })!;
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(status, process.ExitCode);
        Assert.Contains(cause, Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
    }
}
