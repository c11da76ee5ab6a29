using System.Text;
using Entente.Learning;
using Xunit;

namespace Entente.Tests.Learning;

public sealed class ModelFileTests
{
    [Fact]
    public void Comes_back_as_it_was_saved()
    {
        var model = new ModelFile { About = { ["kind"] = "test" } };
        model.Add("bytes", 2, (sbyte[])[1, -2]);
        model.Add("shorts", 1, (short[])[300, -300]);
        model.Add("ints", 1, (int[])[70000]);
        model.Add("floats", 3, (float[])[0.5f, -1e-7f, 3]);
        model.Add("lines", ["", "naïve", "end"]);
        using var first = new MemoryStream();
        model.Save(first);
        first.Position = 0;
        var read = ModelFile.Load(first);
        Assert.Equal("test", (string?)read.About["kind"]);
        Assert.Equal([1, -2], read.Bytes("bytes").Select(b => (int)b));
        Assert.Equal([300, -300], read.Shorts("shorts"));
        Assert.Equal([70000], read.Ints("ints"));
        Assert.Equal([0.5f, -1e-7f, 3], read.Floats("floats"));
        Assert.Equal(["", "naïve", "end"], read.Lines("lines"));
        Assert.Equal(3, read.Columns("floats"));
        using var second = new MemoryStream();
        read.Save(second);
        Assert.Equal(first.ToArray(), second.ToArray());
    }

    [Theory]
    [InlineData("")]
    [InlineData("no json\n")]
    [InlineData("{}\n")]
    public void Says_when_it_is_no_model(string text)
        => Assert.Throws<InvalidDataException>(() => ModelFile.Load(new MemoryStream(Encoding.UTF8.GetBytes(text))));
}
