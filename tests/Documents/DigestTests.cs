using Entente.Documents.Archives;
using Xunit;

namespace Entente.Tests.Documents;

public sealed class DigestTests
{
    // Digests of the empty text and of "abc" are those that the standards print.
    [Theory]
    [InlineData("sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ", "", true)]
    [InlineData("sha1:da39a3ee5e6b4b0d3255bfef95601890afd80709", "", true)]
    [InlineData("SHA1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5", "abc", true)]
    [InlineData("md5:900150983cd24fb0d6963f7d28e17f72", "abc", true)]
    [InlineData("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", "abc", true)]
    [InlineData("sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ", "abc", false)]
    [InlineData("sha1:", "abc", false)]
    [InlineData("blake9:AAAA", "abc", null)]
    [InlineData("nothing", "abc", null)]
    [InlineData(null, "abc", null)]
    public void Digests_are_those_of_the_standards(string? digest, string text, bool? matches) => Assert.Equal(matches, Digest.Matches(digest, System.Text.Encoding.ASCII.GetBytes(text)));
}
