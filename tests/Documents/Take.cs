using System.Text;
using Entente.Documents;
using Xunit;

namespace Entente.Tests.Documents;

/// <summary>Feeds inputs to one intake that all tests share, and gives what came out.</summary>
internal static class Take
{
    private static readonly Intake intake = new(DataFolder.BuiltIn);

    public static async Task<List<Received>> All(IEnumerable<string> inputs, Stream? standardInput = null, IntakeOptions? options = null)
    {
        var received = new List<Received>();
        await foreach (var one in intake.ReadAsync(inputs, standardInput ?? Stream.Null, options ?? new IntakeOptions(), TestContext.Current.CancellationToken)) received.Add(one);
        return received;
    }

    public static Task<List<Received>> Input(byte[] bytes, IntakeOptions? options = null) => All(["-"], new MemoryStream(bytes), options);

    public static async Task<Document> Text(string text, IntakeOptions? options = null)
    {
        var received = Assert.Single(await Input(Encoding.UTF8.GetBytes(text), options));
        Assert.Null(received.Rejection);
        return received.Document!;
    }

    public static async Task<Rejection> Rejected(byte[] bytes)
    {
        var received = Assert.Single(await Input(bytes));
        Assert.Null(received.Document);
        return received.Rejection!;
    }

    public static string[] Of(Document document, PartKind kind) => [.. document.Parts.Where(part => part.Kind == kind).Select(part => part.Span.In(document.Text).ToString())];
}
