using System.Buffers;
using Entente.Events;
using Entente.Tests.Cli;
using Xunit;

namespace Entente.Tests.Outside;

public sealed class JsonShapeTests
{
    [Fact]
    public void Keys_and_kinds_of_a_reading_are_as_approved() => Approved.Matches("json-shape", Made().ToString());

    [Fact]
    public void The_samples_have_no_other_shape()
    {
        var (status, output, error) = CommandLine.Run(["read", .. CommandLine.Samples, "--json", "--tokens"]);
        Assert.Equal((0, ""), (status, error));
        var (allowed, met) = (Made(), Made());
        foreach (var line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries)) met.Add(line);
        Assert.Equal(allowed.ToString(), met.ToString());
    }

    private static JsonShape Made()
    {
        var shape = new JsonShape();
        shape.Add(Line(MadeReadings.Full(MadeReadings.Known)));
        shape.Add(Line(MadeReadings.Full(MadeReadings.Unknown)));
        shape.Add(Line(MadeReadings.Bare()));
        return shape;
    }

    private static string Line(Reading reading)
    {
        var bytes = new ArrayBufferWriter<byte>();
        Json.Write(bytes, reading, new Engine("0.1.0", "0123456789ab", "0123456789ab"), tokens: true);
        return System.Text.Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
