using CsCheck;
using Entente.Stories;
using Xunit;

namespace Entente.Tests.Stories;

public sealed class StoryIndexTests
{
    [Fact]
    public void Documents_of_one_happening_stand_together_and_others_apart()
    {
        var index = Placed(Made.Document("a", topic: 1, text: 1), Made.Document("b", topic: 1, text: 2), Made.Document("c", topic: 2, text: 3));
        Assert.Equal(["a", "b"], index.StoryOf("a")!.Documents);
        Assert.Equal(["c"], index.StoryOf("c")!.Documents);
        Assert.Null(index.StoryOf("d"));
    }

    [Fact]
    public void The_order_of_arrival_changes_nothing() =>
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 9], Gen.Int[0, 14]).Array[2, 40].SelectMany(rows => Gen.Shuffle(Enumerable.Range(0, rows.Length).ToArray()).Select(order => (rows, order))).Sample(
            (rows, order) =>
            {
                var documents = rows.Select((row, i) => Made.Document($"d{i:00}", topic: row.Item1 / 2, text: row.Item2, day: row.Item3)).ToArray();
                var (straight, shuffled) = (Placed(documents), new StoryIndex());
                foreach (var i in order)
                {
                    shuffled.Place(documents[i]);
                    if (i % 3 == 0) shuffled.Changed(); // looking at the stories on the way changes nothing either
                }
                Assert.Equal(straight.Stories, shuffled.Stories);
            },
            iter: 150);

    [Fact]
    public void Taking_a_document_out_leaves_what_would_be_without_it() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 5]).Array[2, 20].Sample(rows =>
        {
            var documents = rows.Select((row, i) => Made.Document($"d{i:00}", row.Item1, row.Item2)).ToArray();
            var index = Placed(documents);
            _ = index.Stories;
            Assert.True(index.Remove("d00"));
            Assert.False(index.Remove("d00"));
            Assert.Equal(Placed(documents[1..]).Stories, index.Stories);
        }, iter: 100);

    [Fact]
    public void Only_stories_that_changed_are_told_again()
    {
        var index = Placed(Made.Document("a", 1, 1), Made.Document("b", 2, 2));
        Assert.Equal(2, index.Changed().Changed.Count);
        Assert.Empty(index.Changed().Changed);
        index.Place(Made.Document("c", 1, 3));
        var changes = index.Changed();
        Assert.Equal(["a", "c"], Assert.Single(changes.Changed).Documents);
        Assert.Empty(changes.Gone);
    }

    [Fact]
    public void A_story_whose_earliest_document_comes_late_takes_its_id()
    {
        var index = Placed(Made.Document("b", 1, 1, day: 1));
        var old = Assert.Single(index.Changed().Changed).Id;
        index.Place(Made.Document("a", 1, 2));
        var changes = index.Changed();
        Assert.Equal(index.StoryOf("b")!.Id, Assert.Single(changes.Changed).Id);
        Assert.Equal([old], changes.Gone);
    }

    [Fact]
    public void A_person_s_merge_and_split_hold_until_taken_back()
    {
        var index = Placed(Made.Document("a", 1, 1), Made.Document("b", 1, 2), Made.Document("c", 2, 3));
        index.Join("a", "c");
        Assert.Equal(3, index.StoryOf("a")!.Documents.Count);
        index.Part("a", "c");
        Assert.DoesNotContain("c", index.StoryOf("a")!.Documents);
        index.Part("a", "b");
        Assert.Equal(["a"], index.StoryOf("a")!.Documents);
        Assert.True(index.Release("a", "b"));
        Assert.False(index.Release("a", "b"));
        Assert.Equal(["a", "b"], index.StoryOf("b")!.Documents);
    }

    [Fact]
    public void A_merge_may_be_said_before_the_documents_come()
    {
        var index = new StoryIndex();
        index.Join("a", "c");
        index.Place(Made.Document("a", 1, 1));
        index.Place(Made.Document("c", 2, 2));
        Assert.Equal(["a", "c"], index.StoryOf("a")!.Documents);
    }

    [Fact]
    public void The_same_told_months_later_is_another_story()
    {
        var index = Placed(Made.Document("a", 1, 1), Made.Document("b", 1, 1, day: 90));
        Assert.Equal(["a"], index.StoryOf("a")!.Documents);
    }

    private static StoryIndex Placed(params Signature[] documents)
    {
        var index = new StoryIndex();
        foreach (var document in documents) index.Place(document);
        return index;
    }
}
