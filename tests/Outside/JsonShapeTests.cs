using System.Text.Json;
using Xunit;

namespace Entente.Tests.Outside;

public sealed class JsonShapeTests
{
    [Fact]
    public void Keys_and_kinds_of_a_reading_are_as_approved()
    {
        var (status, output, error) = CommandLine.Run("read", Repository.Path("samples"), "--json", "--tokens");
        Assert.Equal((0, ""), (status, error));
        var shape = new JsonShape();
        foreach (var line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var reading = JsonDocument.Parse(line);
            shape.Add(reading.RootElement);
        }
        Approved.Matches("json-shape", shape.ToString());
    }
}
