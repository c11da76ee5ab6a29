using Entente.Entities;
using Xunit;

namespace Entente.Tests.Entities;

public sealed class NameBucketsTests
{
    [Fact]
    public void Rare_buckets_have_no_row()
    {
        var buckets = NameBuckets.Of([7, 9, 7, 1000, 1000, 1000], 2);
        Assert.Equal(2, buckets.Count);
        Assert.Equal((0, -1, 1), (buckets.Row(7), buckets.Row(9), buckets.Row(1000)));
    }

    [Fact]
    public void A_model_of_another_size_is_refused() => Assert.Throws<InvalidDataException>(() => new NameBuckets(new sbyte[8]));
}
