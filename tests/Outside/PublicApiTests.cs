using Xunit;

namespace Entente.Tests.Outside;

public sealed class PublicApiTests
{
    [Fact]
    public void The_library_shows_what_was_approved() => Approved.Matches("public-api", PublicApi.Of(typeof(Reader).Assembly));
}
