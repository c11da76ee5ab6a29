using System.Net;
using Entente.Documents.Fetching;
using Xunit;

namespace Entente.Tests.Documents.Fetching;

public sealed class AddressTests
{
    [Theory]
    [InlineData("0.0.0.0 0.1.2.3 127.0.0.1 127.255.255.254 10.0.0.1 10.255.255.255 172.16.0.1 172.31.255.255 192.168.0.1 192.168.255.255")]
    [InlineData("169.254.169.254 169.254.0.1 100.64.0.1 100.127.255.255 100.100.100.200 168.63.129.16 192.0.0.1 192.0.0.192 192.0.2.1 198.51.100.7")]
    [InlineData("203.0.113.9 198.18.0.1 198.19.255.255 192.88.99.1 224.0.0.1 239.255.255.250 240.0.0.1 254.1.2.3 255.255.255.255 255.255.255.254")]
    [InlineData(":: ::1 ::2 ::127.0.0.1 ::10.0.0.1 ::8.8.8.8 ::ffff:127.0.0.1 ::ffff:10.1.2.3 ::ffff:169.254.169.254 ::ffff:0.0.0.0")]
    [InlineData("::ffff:192.168.1.1 ::ffff:7f00:1 ::ffff:0:127.0.0.1 ::ffff:0:10.0.0.1 64:ff9b::127.0.0.1 64:ff9b::10.0.0.1 64:ff9b::a9fe:a9fe 64:ff9b::192.168.0.1 64:ff9b::100.64.0.1 64:ff9b::0.0.0.0")]
    [InlineData("64:ff9b:1::1 64:ff9b:1:2::8.8.8.8 64:ff9b:0:1::8.8.8.8 2002:7f00:1::1 2002:a00:1::1 2002:808:808::1 2002:c0a8:101::1 2001::1 2001:0:4136:e378:8000:63bf:3fff:fdd2 2001:10::1")]
    [InlineData("2001:20::1 2001:db8::1 2001:db8:ffff::1 3fff::1 3fff:fff::1 100::1 fc00::1 fd00::1 fd00:ec2::254 fdff:ffff::1")]
    [InlineData("fe80::1 fe80::a9fe:a9fe febf::1 fec0::1 feff::1 ff00::1 ff02::1 ff05::2 ff0e::1 5f00::1")]
    [InlineData("4000::1 1::1 200::1 8000::1 c000::1 2600:1:2:3:0:5efe:10.0.0.1 2600:1:2:3:0200:5efe:127.0.0.1 2600:1:2:3:0:5efe:169.254.169.254 2001:2::1 2001:1::1")]
    public void What_leads_into_a_private_network_is_known(string addresses)
    {
        foreach (var address in addresses.Split(' ')) Assert.True(AddressClass.Forbidden(IPAddress.Parse(address)) is not null, address);
    }

    [Fact]
    public void Public_addresses_are_free()
    {
        foreach (var address in "1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.1 172.15.255.255 172.32.0.1 192.167.1.1 192.169.1.1 100.63.255.255 100.128.0.1 198.17.1.1 198.20.0.1 223.255.255.255 168.63.129.17 ::ffff:8.8.8.8 64:ff9b::8.8.8.8 2606:4700::1111 2a00:1450::1 2001:4860:4860::8888 2001:200::1 3ffe::1 2600:1:2:3:0:5efe:8.8.8.8".Split(' '))
            Assert.True(AddressClass.Forbidden(IPAddress.Parse(address)) is null, address);
    }

    // Whatever way a host is written, the address behind it is looked at when the connection is made.
    [Theory]
    [InlineData("http://127.0.0.1/ http://127.1/ http://2130706433/ http://0x7f000001/ http://0x7f.1/ http://0177.0.0.1/ http://017700000001/ http://127.0.0.1./ http://localhost/ http://LOCALHOST/")]
    [InlineData("http://[::1]/ http://[::]/ http://[::ffff:127.0.0.1]/ http://[::ffff:7f00:1]/ http://[0:0:0:0:0:0:0:1]/ http://[64:ff9b::127.0.0.1]/ http://[fe80::1]/ http://[fd00::1]/ http://0.0.0.0/ http://0/")]
    [InlineData("http://10.0.0.1/ http://172.16.0.1/ http://192.168.1.1/ http://169.254.169.254/latest/meta-data/ http://100.64.0.1/ http://198.18.0.1/ http://224.0.0.1/ http://255.255.255.255/ http://[2002:7f00:1::]/ http://[2001::1]/")]
    [InlineData("https://127.0.0.1/ https://[::1]/ http://①②⑦.0.0.1/ http://127。0。0。1/ http://%31%32%37.0.0.1/ http://rebound.example/ http://mixed.example/ http://mapped.example/ http://nat64.example/ http://short.example/")]
    public async Task No_way_of_writing_an_address_gets_through(string urls)
    {
        using var fetcher = new Fetcher(new FetchOptions { Robots = false, HostDelay = TimeSpan.Zero, FirstByte = TimeSpan.FromSeconds(2) }, null, Resolve);
        foreach (var url in urls.Split(' '))
        {
            var fetched = await fetcher.GetAsync(url, null, TestContext.Current.CancellationToken);
            Assert.True(fetched.Problem is { Cause: var cause } && (cause.Contains("leads to") || cause.Contains("no web address") || cause.Contains("is not known")), $"{url}: {fetched.Problem}");
        }
    }

    [Fact]
    public async Task The_reason_is_the_address_also_where_robots_come_first()
    {
        using var fetcher = new Fetcher(new FetchOptions());
        var fetched = await fetcher.GetAsync("http://127.0.0.1/", null, TestContext.Current.CancellationToken);
        Assert.Contains("leads to 127.0.0.1, which is this machine itself", fetched.Problem!.Cause, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://a.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://a.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("http://a.example:22/")]
    [InlineData("http://a.example:6379/")]
    [InlineData("https://user:secret@a.example/")]
    [InlineData("http://")]
    [InlineData("//a.example/")]
    [InlineData("a.example")]
    public async Task What_is_no_plain_web_address_is_not_asked(string url)
    {
        using var fetcher = new Fetcher(new FetchOptions(), null, (_, _) => throw new InvalidOperationException("asked"));
        var fetched = await fetcher.GetAsync(url, null, TestContext.Current.CancellationToken);
        Assert.NotEmpty(fetched.Problem!.Remedy);
    }

    [Fact]
    public void The_allow_list_opens_just_what_it_names()
    {
        var rules = new NetworkRules(new FetchOptions { Allowed = ["10.1.0.0/16", "::1", "192.168.1.5", "intranet.example"] });
        Assert.Null(rules.Forbidden("x", IPAddress.Parse("10.1.200.3")));
        Assert.Null(rules.Forbidden("x", IPAddress.Parse("::ffff:10.1.200.3")));
        Assert.Null(rules.Forbidden("x", IPAddress.IPv6Loopback));
        Assert.Null(rules.Forbidden("x", IPAddress.Parse("192.168.1.5")));
        Assert.Null(rules.Forbidden("Intranet.example.", IPAddress.Parse("192.168.9.9")));
        Assert.NotNull(rules.Forbidden("x", IPAddress.Parse("10.2.0.1")));
        Assert.NotNull(rules.Forbidden("x", IPAddress.Parse("192.168.1.6")));
        Assert.NotNull(rules.Forbidden("not.intranet.example", IPAddress.Loopback));
        Assert.Throws<ArgumentException>(() => new NetworkRules(new FetchOptions { Allowed = ["10.0.0.0/99"] }));
    }

    private static Task<IPAddress[]> Resolve(string host, CancellationToken cancellation) => host.TrimEnd('.').ToLowerInvariant() switch
    {
        "mixed.example" => Task.FromResult<IPAddress[]>([IPAddress.Parse("93.184.216.34"), IPAddress.Loopback]),
        "mapped.example" => Task.FromResult<IPAddress[]>([IPAddress.Parse("::ffff:169.254.169.254")]),
        "nat64.example" => Task.FromResult<IPAddress[]>([IPAddress.Parse("64:ff9b::10.0.0.1")]),
        "rebound.example" or "short.example" or "localhost" => Task.FromResult<IPAddress[]>([IPAddress.Parse("127.0.0.1")]),
        _ => Dns.GetHostAddressesAsync(host, cancellation),
    };
}
