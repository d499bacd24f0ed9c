using System.Collections.Immutable;

namespace Audio;

/// <summary>What voices are measured by: plain news sentences of common words, written for it.</summary>
internal static class VoiceSentences
{
    /// <summary>Half a minute of each voice: enough that its level is within 0.3 LU of what another half minute gives.</summary>
    public static ImmutableArray<string> ForCalibration { get; } = Sentences("""
        The council met on Tuesday evening to decide whether the old bridge should be closed for the winter.
        Nobody in the room had expected the vote to be so close.
        Prices rose again last month, but the shops along the river say that business is good.
        She waited for an hour, then picked up her coat and walked home through the rain.
        Three of the boats were found early in the morning, half full of water.
        Is there any reason to believe that the weather will change before the weekend?
        The new school has room for two hundred children, a garden, and a small theatre.
        He gave the money back, although no one had asked him to do so.
        Farmers in the valley are worried about the price of feed.
        Few people remember what the square looked like before the war.
        The judge thanked the jury and told them that they could go.
        You should have seen their faces when the lights came on!
        """);

    /// <summary>Sentences that no voice was calibrated by: levels, rate and what a recogniser understands are measured with these.</summary>
    public static ImmutableArray<string> ForMeasuring { get; } = Sentences("""
        The train was late because of snow on the northern line.
        Two men and a woman were seen near the back door of the bank.
        The doctor said that the boy would be well in a few days.
        Most of the money went to roads, schools and hospitals.
        We have lived in this street for more than thirty years.
        A large tree fell across the road during the storm.
        The company plans to build a factory outside the city.
        Please leave your bags at the front desk.
        They could not agree on the price of the house.
        The minister told reporters that the talks would go on.
        Bread, milk and eggs cost more than they did a year ago.
        The children sang three songs before the dinner.
        Police are asking anyone who saw the accident to call them.
        It took the crew four hours to put out the fire.
        The river is higher than it has been since the spring.
        I do not think that he knew what was in the letter.
        A new study shows that most people sleep less than they should.
        The museum will open its doors again at the end of the month.
        Workers at the plant have been on strike for a week.
        She wrote her first book at the age of nineteen.
        The dog followed the postman from one house to the next.
        Heavy rain is expected along the coast this afternoon.
        Voters will choose a new president in the autumn.
        The team lost the first game but won the next five.
        His brother works as a cook in a hotel by the sea.
        The bank said that it would close forty branches.
        There was no sign of the missing plane on Friday night.
        Every room in the house had been painted white.
        The court will hear the case in the second week of June.
        Many young families are moving away from the capital.
        The teacher asked the class to read the page aloud.
        Our neighbours keep chickens behind the garage.
        The bus stops in front of the library every ten minutes.
        Scientists found water below the surface of the planet.
        He opened the window and looked down at the crowd.
        The government has promised to lower taxes on small firms.
        Only one of the four pictures was ever sold.
        The road between the two villages is closed for repairs.
        My grandmother kept her letters in a box under the bed.
        The bill passed by a narrow vote after a long debate.
        Ships from twelve countries took part in the search.
        The price of oil fell to its lowest level in a decade.
        A group of students planted trees along the canal.
        The actor thanked his mother and the people of the town.
        The hospital needs more nurses, especially at night.
        They crossed the mountains on foot and reached the border at dawn.
        The mayor said that the water was safe to drink.
        Half of the seats in the hall were empty.
        The farmer sold his cows and bought a second tractor.
        Experts warn that the ice is too thin to walk on.
        The report blames the crash on a broken wheel.
        Guests arrived from all over the world for the wedding.
        The old mill has been turned into flats and offices.
        Nobody was hurt when the roof came down.
        The museum bought the painting for two million dollars.
        Her father drove a truck for most of his life.
        The army said that its soldiers had left the village.
        You can see the lighthouse from the top of the hill.
        The newspaper printed the story on its front page.
        After the meeting they shook hands and drank coffee.
        The airline blamed the delays on a failed computer that checks the weight of every bag.
        People next door described him as a quiet man who repaired clocks in a shed at the bottom of his garden.
        An inspector found that the brakes on both lorries had been replaced only a week before the collision.
        Several witnesses remembered a silver car parked opposite the chemist with its engine running.
        The orchestra will tour Canada in February before it records a new version of the symphony.
        Critics of the scheme argue that it rewards wealthy landlords and does nothing for tenants.
        A spokeswoman for the charity said that volunteers had delivered nine thousand meals since Christmas.
        Engineers spent the weekend pumping mud from the tunnel, which floods whenever the tide is unusually high.
        The professor spent twenty years studying how bees find their way back to the same flower.
        Investors sold their shares after the chairman admitted that profits would be smaller than expected.
        Doctors now advise patients to walk for half an hour each day rather than rest in bed.
        The village shop survived because two hundred families each agreed to buy a small part of it.
        Firefighters used helicopters to drop water on the burning hillside until it was too dark to fly.
        Her lawyer told the jury that the signature on the contract had been copied from a birthday card.
        The committee will publish its findings in January, together with the evidence of every witness.
        Fishermen complain that the new rules were written by people who have never seen a net.
        At the northern end of the island stands a chapel that was built by grateful sailors.
        Parents were furious when they learned that the swimming lessons would be cancelled without notice.
        The director refused to change the ending, although the studio offered him twice his salary.
        Archaeologists uncovered a bronze mirror, three combs and the handle of a wooden bucket.
        Thousands of commuters were stranded when lightning struck the signals outside the station.
        The recipe calls for butter, brown sugar, a pinch of salt and the juice of two lemons.
        Officials deny that the prisoner was questioned for eleven hours without food or water.
        Younger drivers pay more for insurance because they are involved in a larger share of accidents.
        The champion twisted her ankle in practice and withdrew an hour before the final.
        According to the survey, most people would rather repair a washing machine than replace it.
        The ambassador left the dinner early, which nobody at the embassy was willing to explain.
        Scientists measured the temperature of the lake every morning for an entire year.
        A retired plumber discovered the manuscript while he was clearing his late uncle's attic.
        The ferry carries cars, horses and occasionally a brass band across the narrow channel.
        Teachers say that the youngest pupils learn to read faster when their parents read to them.
        Because the harvest was poor, the price of flour doubled between August and November.
        The surgeon described the operation as routine, but it lasted from breakfast until supper.
        Police dogs traced the missing walker to a cave where she had sheltered from the snow.
        The treaty allows each country to inspect the laboratories of the other twice a year.
        Residents voted to keep the clock tower, though the repairs will cost more than a new one.
        Some customers waited outside all night to be the first to try the cheaper telephone.
        The governor vetoed the measure, calling it an expensive answer to a question nobody had asked.
        During the war the cellar served as a hospital, a kitchen and for one winter a school.
        The goalkeeper was sorry in front of the supporters for a mistake that he could not explain himself.
        Astronomers believe that the faint object is a comet which last passed the earth in ancient times.
        Many shopkeepers fear that the new railway will keep their customers away for years.
        The jury could not reach a decision, and the judge dismissed them after nine days.
        Nurses in the children's ward collected money to buy a piano for the waiting room.
        The photographer waited four winters for the moment when the owl would turn its head.
        A judge ordered the newspaper to reveal who had paid for the advertisement.
        Visitors may borrow a lantern at the gate and explore the lower passages by themselves.
        The bakery throws nothing away: yesterday's loaves become puddings, toast and soup.
        """);

    private static ImmutableArray<string> Sentences(string lines) => [.. lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
