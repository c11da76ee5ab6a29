using Xunit;

namespace Entente.Tests.Cli;

public sealed class AddWatchTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("entente-add-").FullName;
    private readonly FeedServer server = new()
    {
        Body = "<rss version='2.0'><channel><title>The Herald</title><item><title>Talks</title><guid>1</guid><description>Freedonia's president met Sylvania's president in the capital on Tuesday to talk about the border.</description></item></channel></rss>",
    };

    [Fact]
    public void A_feed_is_visited_kept_and_visited_again_with_what_its_server_said()
    {
        var (status, output, error) = Watch("--json", "--contact", "desk@example.org");
        Assert.True(status == 0, error);
        Assert.Contains("\"outcome\":\"stored\"", output);
        Assert.Contains("seen 1 stored 1", error);
        Assert.Contains("desk@example.org", server.Agent);
        var (again, _, said) = Watch();
        Assert.Equal((0, 2, 1), (again, server.Visits, server.Conditional));
        Assert.Contains("seen 0 stored 0", said);
    }

    [Fact]
    public void A_private_address_is_refused_unless_it_is_allowed()
    {
        var (status, _, error) = CommandLine.Run("add", server.Url, "--store", Store);
        Assert.Equal((3, 0), (status, server.Visits));
        Assert.Contains("seen 1 stored 0 duplicate 0 rejected 1", error);
        var (now, _, said) = CommandLine.Run("add", server.Url, "--allow", $"127.0.0.1:{server.Port}", "--store", Store);
        Assert.Equal(0, now);
        Assert.Contains("stored 1", said);
    }

    [Fact]
    public void A_file_may_list_the_feeds()
    {
        var list = Path.Combine(folder, "feeds.txt");
        File.WriteAllText(list, $"# ours\n{server.Url}\n");
        var (status, _, error) = CommandLine.Run("add", "--watch", list, "--once", "--allow", $"127.0.0.1:{server.Port}", "--store", Store);
        Assert.True(status == 0, error);
        Assert.Contains("stored 1", error);
    }

    public void Dispose()
    {
        server.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private string Store => Path.Combine(folder, "store");

    private (int Status, string Output, string Error) Watch(params string[] more) =>
        CommandLine.Run(["add", "--watch", server.Url, "--once", "--allow", $"127.0.0.1:{server.Port}", "--store", Store, .. more]);
}
