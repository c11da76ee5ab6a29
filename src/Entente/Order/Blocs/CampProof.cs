using Entente.Learning;

namespace Entente.Order.Blocs;

/// <summary>Finds the camps of a block that displease the least weight, and a bound that proves it: branch and cut over bad cycles.</summary>
internal sealed class CampProof
{
    private const int TrianglesEach = 6;
    private const int MostRounds = 500;

    private readonly NetworkPart part;
    private readonly bool isTwo;
    private readonly CampSearch search;
    private readonly ulong seed;
    private readonly double unit; // of which all costs are multiples; 0 for none
    private readonly PriorityQueue<Branch, (double Bound, int Number)> open = new();
    private int branches;

    public CampProof(NetworkPart part, bool isTwo, CampOptions options)
    {
        (this.part, this.isTwo, seed) = (part, isTwo, options.Seed);
        search = new CampSearch(part, isTwo ? 2 : part.Nodes, new SeededRandom(options.Seed));
        unit = part.Weights.All(weight => weight == Math.Round(weight)) ? 1 : 0;
        var apart = Enumerable.Range(0, part.Nodes).Select(node => isTwo ? 0 : node).ToArray();
        Camps = search.From(apart, options.Shakes);
        Cost = CampSearch.Cost(part, Camps);
    }

    public int[] Camps { get; private set; }

    public double Cost { get; private set; }

    /// <summary>What no camps can stay below.</summary>
    public double Bound { get; private set; }

    /// <summary>Cycles with the prices that prove the bound before any branch.</summary>
    public List<(CoverRow Row, double Price)> Priced { get; } = [];

    public int Branches => branches;

    /// <summary>Raises the bound and lowers the cost until they meet or the steps are used up.</summary>
    public void Run(ref long steps)
    {
        if (Cost == 0) return;
        var cycles = new BadCycles(part, isTwo ? Camps : null);
        bool[] isDispleased = [.. part.Weights.Select((weight, tie) => Camps[part.Ends[2 * tie]] == Camps[part.Ends[2 * tie + 1]] != weight > 0)];
        var program = new CoverProgram(part.Sizes, isDispleased, seed);
        foreach (var row in cycles.Triangles(isDispleased, TrianglesEach)) program.Add(row);
        var bound = Tighten(program, cycles, ref steps);
        program.Bound(Priced);
        if (bound is { } root) Keep(new Branch(program, root));
        while (open.TryPeek(out _, out var least) && !Closed(least.Bound) && steps > 0)
        {
            var branch = open.Dequeue();
            var tie = Undecided(branch.Program.Cut);
            if (tie < 0)
            {
                Keep(branch);
                break;
            }
            foreach (var row in (CoverRow[])[CoverRow.Cut(tie), CoverRow.Keep(tie)])
            {
                var next = branch.Program.Copy();
                next.Add(row);
                branches++;
                if (Tighten(next, cycles, ref steps) is { } reached) Keep(new Branch(next, Math.Max(branch.Bound, reached)));
            }
        }
        Bound = open.TryPeek(out _, out var last) ? Math.Min(Cost, Raised(last.Bound)) : Cost;
    }

    private void Keep(Branch branch)
    {
        if (!Closed(branch.Bound)) open.Enqueue(branch, (branch.Bound, branches));
    }

    // Solves, adds missed cycles, and again. Null when the branch holds nothing.
    private double? Tighten(CoverProgram program, BadCycles cycles, ref long steps)
    {
        double bound = 0;
        for (var round = 0; round < MostRounds; round++)
        {
            if (!program.Solve(ref steps)) return null;
            bound = Math.Max(bound, program.Bound());
            if (steps <= 0 || Closed(bound)) return bound;
            var missed = cycles.Missed(program.Cut);
            Improve(program.Cut);
            if (missed.Count == 0 || Closed(bound)) return bound;
            if (program.Rows > 4 * part.Weights.Length) program.DropLoose(0.2);
            foreach (var row in missed) program.Add(row);
        }
        return bound;
    }

    private void Improve(double[] cut)
    {
        var order = Enumerable.Range(0, cut.Length).Where(tie => isTwo || cut[tie] < 0.5).OrderBy(tie => cut[tie]);
        var camps = search.From(CampCut.Camps(part.Nodes, part.Ends, part.Weights, order, isTwo), 2);
        var cost = CampSearch.Cost(part, camps);
        if (cost < Cost - 1e-12) (Camps, Cost) = (camps, cost);
    }

    private bool Closed(double bound) => Raised(bound) >= Cost - 1e-9 * Math.Max(1, Cost);

    private double Raised(double bound) => unit > 0 ? Math.Ceiling(bound / unit - 1e-6) * unit : bound;

    // The heaviest of the ties whose share is nearest to one half.
    private int Undecided(double[] cut)
    {
        var (best, worth) = (-1, 1e-5);
        for (var tie = 0; tie < cut.Length; tie++)
        {
            var doubt = Math.Min(cut[tie], 1 - cut[tie]) * part.Sizes[tie];
            if (doubt > worth) (best, worth) = (tie, doubt);
        }
        return best;
    }
}
